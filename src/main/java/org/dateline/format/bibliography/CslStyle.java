package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The styles of formatted text. */
public enum CslStyle {
    /** Chicago Manual of CslStyle, 17th edition, bibliography of the notes system, which is the one journalists use. */
    CHICAGO("chicago-note-bibliography.csl", DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US)),
    /** Publication Manual of the American Psychological Association, 7th edition. */
    APA("apa.csl", DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US)),
    /** MLA Handbook, 9th edition. */
    MLA("modern-language-association.csl", mlaDays()),
    /** Our own, in the manner of Associated Press attribution; it says access and archive by itself. */
    AP("ap.csl", null);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String csl;
    private final DateTimeFormatter days;

    CslStyle(String resource, DateTimeFormatter days) {
        try (InputStream stream = CslStyle.class.getResourceAsStream(resource)) {
            this.csl = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
        this.days = days;
    }

    /** The word for it in the API: {@code chicago}, {@code apa}, {@code mla} or {@code ap}. */
    public String code() {
        return code;
    }

    /** The style itself, as XML. */
    String csl() {
        return csl;
    }

    /**
     * What the style leaves out and a reader needs: of what happened when, the day of access, the archived copy. Chicago,
     * APA and MLA print a day of access only for what is undated.
     *
     * @return empty, or what to put behind the entry, with a space before it
     */
    String remarks(CslItem item) {
        List<String> remarks = new ArrayList<>();
        if (item.note() != null) {
            remarks.add(item.note());
        }
        if (this != AP && item.accessed() != null && item.issued() != null) {
            LocalDate day = item.accessed().date().earliest().orElseThrow();
            remarks.add((this == APA ? "retrieved " : "Accessed ") + days.format(day));
        }
        if (this != AP && item.archiveLocation() != null) {
            remarks.add((this == APA ? "archived at " : "Archived at ") + item.archiveLocation());
        }
        if (remarks.isEmpty()) {
            return "";
        }
        // An entry of APA ends in the bare address, so that what follows needs its own beginning and end.
        return this == APA ? " (" + String.join("; ", remarks) + ")" : " " + String.join(". ", remarks) + ".";
    }

    private static DateTimeFormatter mlaDays() {
        return new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(
                        ChronoField.MONTH_OF_YEAR,
                        Map.ofEntries(
                                Map.entry(1L, "Jan."),
                                Map.entry(2L, "Feb."),
                                Map.entry(3L, "Mar."),
                                Map.entry(4L, "Apr."),
                                Map.entry(5L, "May"),
                                Map.entry(6L, "June"),
                                Map.entry(7L, "July"),
                                Map.entry(8L, "Aug."),
                                Map.entry(9L, "Sept."),
                                Map.entry(10L, "Oct."),
                                Map.entry(11L, "Nov."),
                                Map.entry(12L, "Dec.")))
                .appendPattern(" uuuu")
                .toFormatter(Locale.US);
    }
}
