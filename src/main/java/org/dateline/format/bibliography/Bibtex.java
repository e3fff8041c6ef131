package org.dateline.format.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * BibTeX, one {@code @online} entry each, in UTF-8. biblatex reads {@code date}, {@code urldate}, {@code eventdate} and
 * {@code organization}; classic styles, which take {@code @online} for {@code @misc}, read {@code year}, {@code month},
 * {@code howpublished} and {@code note}. A date that EDTF of biblatex cannot say stands in {@code year}, in words.
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
        StringJoiner fields = new StringJoiner(",\n", "@online{" + item.id() + ",\n", "\n}\n");
        if (!item.author().isEmpty()) {
            // Braces make a name whole: it is neither parted into given and family name nor at an "and" within.
            fields.add(field(
                    "author",
                    item.author().stream()
                            .map(name -> "{" + text(name.literal()) + "}")
                            .collect(Collectors.joining(" and "))));
        }
        // The second pair of braces keeps styles from changing the case of letters.
        fields.add(field("title", "{" + text(item.title()) + "}"));
        if (item.containerTitle() != null) {
            fields.add(field("organization", "{" + text(item.containerTitle()) + "}"));
            fields.add(field("howpublished", text(item.containerTitle())));
        }
        date(item.issued(), fields);
        edtf("eventdate", item.eventDate(), fields);
        if (item.version() != null) {
            fields.add(field("version", text(item.version())));
        }
        fields.add(field("url", url(item.url())));
        edtf("urldate", item.accessed(), fields);
        if (item.language() != null) {
            fields.add(field("language", text(item.language())));
        }
        note(item, fields);
        return fields.toString();
    }

    private static void date(CslDate date, StringJoiner fields) {
        if (date == null) {
            return;
        }
        edtf("date", date, fields);
        if (!date.isPlain()) {
            fields.add(field("year", text(date.inWords())));
            return;
        }
        List<Integer> parts = date.certainParts();
        fields.add(field("year", date.year()));
        if (parts.size() > 1) {
            fields.add("  month = " + MONTHS.get(parts.get(1) - 1));
        }
    }

    private static void edtf(String name, CslDate date, StringJoiner fields) {
        if (date != null) {
            date.edtf().ifPresent(edtf -> fields.add(field(name, edtf)));
        }
    }

    private static void note(CslItem item, StringJoiner fields) {
        StringJoiner note = new StringJoiner(". ");
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
