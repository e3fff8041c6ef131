package org.dateline.seed;

import java.util.Locale;

import org.dateline.query.ParameterFault;

/**
 * One thing wrong with a seed file.
 *
 * @param file the file, relative to the folder of seeds
 * @param line counted from 1
 * @param column counted from 1
 * @param value what stands there, shortened; null when something is missing or the value is not a plain one
 * @param reason what is wrong
 * @param remedy what would be right; null when the reason says so
 * @param cell where in a sheet, in words; null in a text
 */
public record SeedFault(String file, int line, int column, String value, String reason, String remedy, String cell)
        implements Comparable<SeedFault> {
    /** A fault in a text. */
    public SeedFault(String file, int line, int column, String value, String reason, String remedy) {
        this(file, line, column, value, reason, remedy, null);
    }

    public SeedFault {
        value = ParameterFault.cut(value);
    }

    @Override
    public int compareTo(SeedFault other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code timelines/x.yaml:12:9: "2016-13": month must be 01 to 12. Write a date such as 2016-12-28}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%s: %s%s%s",
                file,
                cell == null ? ":" + line + ":" + column : ", " + cell,
                value == null ? "" : "\"" + value.replaceAll("\\s+", " ") + "\": ",
                reason,
                remedy == null ? "" : ". " + remedy);
    }
}
