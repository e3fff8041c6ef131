package org.dateline.format.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * BibTeX, one entry each, {@code @online} or without an address {@code @misc}, of nothing but the fields that biblatex has for it, in UTF-8. A year, a month or a day
 * stands in {@code year}, {@code month} and {@code day}, which classic styles, biblatex, pandoc and Citation.js all read; what
 * lasted in {@code date}. Of other dates one of them makes another, a certain one, or gives up the whole file: they stand in
 * {@code note} in words.
 */
public final class Bibtex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}%$&#_~^]|-(?=-)");

    /** LaTeX makes a dash of two hyphens. BibTeX counts braces even behind a backslash, so an escaped brace must not be written with one. */
    private static final Map<String, String> ESCAPED = Map.of(
            "\\", "\\textbackslash{}",
            "{", "\\textbraceleft{}",
            "}", "\\textbraceright{}",
            "~", "\\textasciitilde{}",
            "^", "\\textasciicircum{}",
            "-", "-{}");

    /** What may not stand in an address as it is, or would end the field. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\{}\"^`<>|\\s]");

    private Bibtex() {}

    /** @return empty for no items */
    public static String write(List<CslItem> items) {
        return items.stream().map(Bibtex::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(CslItem item) {
        StringJoiner fields =
                new StringJoiner(",\n", (item.url() == null ? "@misc{" : "@online{") + item.id() + ",\n", "\n}\n");
        if (!item.author().isEmpty()) {
            fields.add(field("author", item.author().stream().map(Bibtex::name).collect(Collectors.joining(" and "))));
        }
        // The second pair of braces keeps styles from changing the case of letters.
        fields.add(field("title", "{" + text(item.title()) + "}"));
        if (item.containerTitle() != null) {
            fields.add(field("organization", "{" + text(item.containerTitle()) + "}"));
        }
        date(item.issued(), fields);
        if (item.version() != null) {
            fields.add(field("version", text(item.version())));
        }
        if (item.url() != null) {
            fields.add(field("url", url(item.url())));
        }
        if (item.accessed() != null) {
            fields.add(field("urldate", item.accessed().date().text()));
        }
        if (item.language() != null) {
            fields.add(field("language", text(item.language())));
        }
        note(item, fields);
        return fields.toString();
    }

    /** Braces make a name whole: it is neither parted into given and family name nor at an "and" within. */
    private static String name(CslItem.Name name) {
        if (name.family() == null) {
            return "{" + text(name.literal()) + "}";
        }
        return "{" + text(name.family()) + "}" + (name.given() == null ? "" : ", {" + text(name.given()) + "}");
    }

    private static void date(CslDate date, StringJoiner fields) {
        if (date == null) {
            return;
        }
        List<Integer> parts = date.date().isInterval() ? List.of() : date.certainParts();
        if (parts.isEmpty()) {
            date.days().ifPresent(days -> fields.add(field("date", days)));
            return;
        }
        fields.add(field("year", String.format(Locale.ROOT, "%04d", parts.get(0))));
        if (parts.size() > 1) {
            fields.add("  month = " + MONTHS.get(parts.get(1) - 1));
        }
        if (parts.size() > 2) {
            fields.add(field("day", String.format(Locale.ROOT, "%02d", parts.get(2))));
        }
    }

    private static void note(CslItem item, StringJoiner fields) {
        StringJoiner note = new StringJoiner(". ");
        CslDate issued = item.issued();
        if (issued != null && !issued.isPlain() && issued.days().isEmpty()) {
            note.add(text("Published " + issued.inWords()));
        }
        if (item.note() != null) {
            note.add(text(item.note()));
        }
        if (item.archiveLocation() != null) {
            note.add("Archived at \\url{" + url(item.archiveLocation()) + "}");
        }
        if (note.length() > 0) {
            fields.add(field("note", note.toString()));
        }
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "}";
    }

    private static String text(String plain) {
        return SPECIAL.matcher(plain).replaceAll(special -> {
            String sign = special.group();
            return Matcher.quoteReplacement(ESCAPED.getOrDefault(sign, "\\" + sign));
        });
    }

    /** An address stands there as it is, for styles set it verbatim; what is no part of any address is percent-encoded. */
    private static String url(String address) {
        return UNFIT.matcher(address)
                .replaceAll(sign -> String.format(
                                Locale.ROOT, "%%%02X", (int) sign.group().charAt(0))
                        .toUpperCase(Locale.ROOT));
    }
}
