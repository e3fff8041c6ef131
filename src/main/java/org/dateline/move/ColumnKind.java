package org.dateline.move;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What a column holds, in both databases alike. */
enum ColumnKind {
    TEXT(String.class, "character varying", "text", "character large object"),
    NUMBER(Long.class, "bigint", "integer", "smallint"),
    TRUTH(Boolean.class, "boolean"),
    DAY(LocalDate.class, "date"),
    MOMENT(OffsetDateTime.class, "timestamp with time zone"),
    BYTES(byte[].class, "binary varying", "bytea", "binary large object");

    private final Class<?> type;
    private final String[] names;

    ColumnKind(Class<?> type, String... names) {
        this.type = type;
        this.names = names;
    }

    /** @throws Unmovable when no table of this release has such a column */
    static ColumnKind of(String dataType) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.names).contains(dataType))
                .findFirst()
                .orElseThrow(
                        () -> new Unmovable("A column of the type " + dataType + " is not moved by this release."));
    }

    /** The value of a column of the current row; null where there is none. */
    Object read(ResultSet row, int column) throws SQLException {
        // The driver of PostgreSQL gives small numbers in their own type alone.
        Object value = switch (this) {
            case BYTES -> row.getBytes(column);
            case NUMBER -> row.getLong(column);
            default -> row.getObject(column, type);
        };
        return row.wasNull() ? null : value;
    }

    void write(PreparedStatement statement, int column, Object value) throws SQLException {
        statement.setObject(column, value);
    }

    /** The same bytes for the same value, whichever database it was read from. */
    byte[] bytes(Object value) {
        return switch (this) {
            case TEXT -> ((String) value).getBytes(StandardCharsets.UTF_8);
            case NUMBER -> ByteBuffer.allocate(Long.BYTES).putLong((Long) value).array();
            case TRUTH -> new byte[] {(byte) ((Boolean) value ? 1 : 0)};
            case DAY -> value.toString().getBytes(StandardCharsets.US_ASCII);
            case MOMENT ->
                ((OffsetDateTime) value)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS)
                        .toString()
                        .getBytes(StandardCharsets.US_ASCII);
            case BYTES -> (byte[]) value;
        };
    }
}
