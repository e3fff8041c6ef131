package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;

/**
 * Formatted text: one entry a line, in the order of the list. Each entry is formatted for itself, since styles would sort
 * them, and put dashes for a name that the entry before has as well.
 */
public final class StyledBibliography {
    /** More than any title of the record; the processor takes time out of proportion to the length. */
    private static final int LONGEST = 500;

    /** Reading a style and its locale takes longer than an entry, and no processor may be used by two threads at once. */
    private static final Map<CslStyle, Queue<StyledBibliography>> IDLE = Stream.of(CslStyle.values())
            .collect(Collectors.toUnmodifiableMap(style -> style, style -> new ConcurrentLinkedQueue<>()));

    /*
     * What stands for a text that the processor is to leave alone. It would print the outlet "Russia beyond the Headlines"
     * and curl an apostrophe in an address; and a date in words it prints twice where a style asks for year and day apart.
     * CslItem lets none of these characters in.
     */
    private static final String OUTLET = "\uFDD0";
    private static final String ARCHIVE = "\uFDD1";
    private static final String WORDS = "\uFDD2";

    private static final Pattern AFTER_A_SENTENCE = Pattern.compile("(?<=[.?!]” )" + WORDS);

    private final CslStyle style;
    private final CSL processor;
    private CSLItemData current;

    private StyledBibliography(CslStyle style) {
        this.style = style;
        try {
            this.processor = new CSL(new Current(), style.csl(), "en-US");
        } catch (IOException broken) {
            throw new UncheckedIOException(style.code(), broken);
        }
        processor.setOutputFormat("text");
    }

    /** @return every line ends in a line feed; empty for no items */
    public static String write(List<CslItem> items, CslStyle style) {
        StyledBibliography idle = IDLE.get(style).poll();
        StyledBibliography styled = idle == null ? new StyledBibliography(style) : idle;
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(styled.entry(item)).append('\n'));
        // One that failed does not come back.
        IDLE.get(style).offer(styled);
        return lines.toString();
    }

    private String entry(CslItem item) {
        current = data(item);
        processor.registerCitationItems(List.of(item.id()), true);
        String entry = processor.makeBibliography().makeString().strip();
        return restored(entry, item) + style.remarks(item);
    }

    private String restored(String entry, CslItem item) {
        String restored = entry.replace(WORDS + ", " + WORDS, WORDS);
        if (item.issued() != null) {
            String words = item.issued().inWords();
            if (style == CslStyle.APA) {
                // A date of APA stands in parentheses, within which there are brackets.
                words = words.replace('(', '[').replace(')', ']');
            }
            restored = AFTER_A_SENTENCE
                    .matcher(restored)
                    .replaceAll(Matcher.quoteReplacement(
                            words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1)))
                    .replace(WORDS, words);
        }
        if (item.archiveLocation() != null) {
            restored = restored.replace(ARCHIVE, item.archiveLocation());
        }
        if (item.containerTitle() != null) {
            String outlet = shortened(item.containerTitle());
            // "Yahoo!" and "Example Inc." bring their own end.
            restored = outlet.matches(".*[.!?]") ? restored.replace(OUTLET + ".", OUTLET) : restored;
            restored = restored.replace(OUTLET, outlet);
        }
        return restored;
    }

    private CSLItemData data(CslItem item) {
        CSLItemDataBuilder data = new CSLItemDataBuilder()
                .id(item.id())
                .type(item.type() == CslItem.Type.WEBPAGE ? CSLType.WEBPAGE : CSLType.ARTICLE_NEWSPAPER)
                .title(title(item.title()))
                .containerTitle(item.containerTitle() == null ? null : OUTLET)
                .issued(date(item.issued()))
                .accessed(date(item.accessed()))
                .URL(item.url())
                .archiveLocation(style == CslStyle.AP && item.archiveLocation() != null ? ARCHIVE : null)
                .language(item.language())
                .version(item.version() == null ? null : "revision " + item.version());
        // None at all is something else than an empty array of them, which counts as an author.
        return item.author().isEmpty()
                ? data.build()
                : data.author(item.author().stream()
                                .map(StyledBibliography::name)
                                .toArray(CSLName[]::new))
                        .build();
    }

    private static CSLName name(CslItem.Name name) {
        if (name.family() == null) {
            return new CSLNameBuilder().literal(shortened(name.literal())).build();
        }
        CSLNameBuilder parted = new CSLNameBuilder().family(shortened(name.family()));
        return name.given() == null
                ? parted.build()
                : parted.given(shortened(name.given())).build();
    }

    /** All styles but APA put titles in double quotation marks, within which they have single ones. */
    private String title(String title) {
        String whole = shortened(title);
        return style == CslStyle.APA
                ? whole
                : whole.replace('"', '\'').replace('“', '‘').replace('”', '’');
    }

    /** Year, month and day where that is all there is to say, and words otherwise: styles print those as they are. */
    private CSLDate date(CslDate date) {
        if (date == null) {
            return null;
        }
        List<Integer> parts = date.certainParts();
        // Of years before 1000 styles write fewer digits, and AP abbreviates no month that has no day.
        boolean inWords = !date.isPlain() || parts.get(0) < 1000 || style == CslStyle.AP && parts.size() == 2;
        return inWords
                ? new CSLDateBuilder().literal(WORDS).build()
                : new CSLDateBuilder()
                        .dateParts(new int[][] {
                            parts.stream().mapToInt(Integer::intValue).toArray()
                        })
                        .build();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    /** Hands out the item that is being formatted, whatever it is asked for. */
    private final class Current implements ItemDataProvider {
        @Override
        public CSLItemData retrieveItem(String id) {
            return current;
        }

        @Override
        public Collection<String> getIds() {
            return List.of(current.getId());
        }
    }
}
