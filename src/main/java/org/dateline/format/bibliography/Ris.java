package org.dateline.format.bibliography;

import java.util.List;
import java.util.Locale;

/**
 * RIS, one reference each. Dates are {@code YYYY/MM/DD/other}: the parts that are certain, and for a date that is more than
 * those parts say the whole of it in words as the last part, which is there for such.
 */
public final class Ris {
    private Ris() {}

    /** @return every line ends in CRLF; empty for no items */
    public static String write(List<CslItem> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> reference(item, lines));
        return lines.toString();
    }

    private static void reference(CslItem item, StringBuilder lines) {
        line("TY", item.type() == CslItem.Type.WEBPAGE ? "ELEC" : "NEWS", lines);
        line("ID", item.id(), lines);
        line("TI", item.title(), lines);
        item.author().forEach(name -> line("AU", name(name), lines));
        line("T2", item.containerTitle(), lines);
        if (item.issued() != null) {
            if (item.issued().isPlain()) {
                line("PY", item.issued().year(), lines);
            }
            line("DA", date(item.issued()), lines);
        }
        line("ET", item.version(), lines);
        line("UR", item.url(), lines);
        line("L2", item.archiveLocation(), lines);
        if (item.accessed() != null) {
            line("Y2", date(item.accessed()), lines);
        }
        line("LA", item.language(), lines);
        line("N1", item.note(), lines);
        lines.append("ER  - \r\n");
    }

    private static String name(CslItem.Name name) {
        return name.family() == null
                ? name.literal()
                : name.given() == null ? name.family() : name.family() + ", " + name.given();
    }

    private static String date(CslDate date) {
        List<Integer> parts = date.certainParts();
        return (parts.isEmpty() ? "" : String.format(Locale.ROOT, "%04d", parts.get(0)))
                + "/"
                + (parts.size() < 2 ? "" : String.format(Locale.ROOT, "%02d", parts.get(1)))
                + "/"
                + (parts.size() < 3 ? "" : String.format(Locale.ROOT, "%02d", parts.get(2)))
                + "/"
                + (date.isPlain() ? "" : date.inWords());
    }

    /** A line, unless there is nothing to stand in it, which readers stumble over. */
    private static void line(String tag, String value, StringBuilder lines) {
        if (value != null && !value.isBlank()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
