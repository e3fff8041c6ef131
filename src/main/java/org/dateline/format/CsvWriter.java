package org.dateline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import org.dateline.event.Chronology;
import org.dateline.event.EventView;
import org.dateline.query.Format;
import org.dateline.query.Rows;

/** Events as a table, RFC 4180, that a spreadsheet opens as it is. */
@Singleton
class CsvWriter implements ViewWriter {
    /** Without it Excel takes UTF-8 for the code page of the machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvMapper csv = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    @Override
    public boolean writes(Format format) {
        return format == Format.CSV;
    }

    @Override
    public void write(Format format, Object view, UriInfo address, Losses losses, OutputStream out) throws IOException {
        Rows rows = rows(address);
        Table<?> table = switch (rows) {
            case EVENTS -> EventTable.TABLE;
            case CITATIONS -> CitationTable.TABLE;
        };
        write(table, (Chronology) view, losses, out);
    }

    private static Rows rows(UriInfo address) {
        String name = address.getQueryParameters().getFirst(Rows.PARAMETER);
        return name == null ? Rows.EVENTS : Rows.BY_NAME.get(name);
    }

    private <R> void write(Table<R> table, Chronology chronology, Losses losses, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        SequenceWriter rows = csv.writer(schema(table)).writeValues(text);
        Text words = Text.in(chronology.language());
        for (EventView event : chronology.events()) {
            for (R row : table.rows().apply(new Account(event, words))) {
                rows.write(table.columns().stream()
                        .map(column -> field(column.value().apply(row)))
                        .toArray());
            }
            losses.noteAllBut(table.carried(), event);
        }
        // Writes the header where there were no rows.
        rows.close();
        text.flush();
    }

    private static CsvSchema schema(Table<?> table) {
        CsvSchema.Builder schema =
                CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n").setNullValue("");
        table.columns().forEach(column -> schema.addColumn(column.name()));
        return schema.build();
    }

    private static Object field(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : Formula.defused(value.toString());
    }
}
