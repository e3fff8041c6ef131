package org.dateline.seed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.query.ParameterFault;
import org.dateline.record.LatestSave;

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
    private static final Pattern ROW = Pattern.compile(
            "((?:sheet \".*\", )?row \\d+)(?:, column [A-Z]+ \\(.*\\))?|(/[a-z]+/\\d+)(?:/.*)?", Pattern.DOTALL);

    /** A fault in a text. */
    public SeedFault(String file, int line, int column, String value, String reason, String remedy) {
        this(file, line, column, value, reason, remedy, null);
    }

    public SeedFault {
        value = ParameterFault.cut(value);
    }

    /**
     * The row of a sheet, or the object of a list in JSON, that has it, {@code timelines/x.csv, row 12}.
     *
     * @return empty in a text, and where it is a fault of the whole sheet
     */
    Optional<String> row() {
        Matcher row = ROW.matcher(cell == null ? "" : cell);
        return line > 1 && row.matches()
                ? Optional.of(file + ", " + (row.group(1) == null ? row.group(2) : row.group(1)))
                : Optional.empty();
    }

    /** The same for those who cannot read the log. */
    LatestSave.Fault told() {
        return new LatestSave.Fault(
                file, cell == null ? line : null, cell == null ? column : null, cell, reason, remedy);
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
