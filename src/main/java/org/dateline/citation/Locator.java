package org.dateline.citation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where in its source a passage stands, in the terms of the Citation Style Language: page, paragraph or time code. What is read
 * has pages and paragraphs, what is heard or seen has time codes.
 *
 * @param page as it is printed, {@code 12}, {@code xii} or {@code 12-13}; null when not noted
 * @param paragraph its number or two of them, {@code 3} or {@code 3-4}; null when not noted
 * @param time {@code 12:31}, {@code 00:12:31.5} or two of them, {@code 12:31-12:45}; null when not noted
 */
@Embeddable
public record Locator(
        @Column(name = "at_page") String page,
        @Column(name = "at_paragraph") String paragraph,
        @Column(name = "at_time") String time) {
    private static final String CODE = "(?:([0-9]{1,2}):)?([0-5]?[0-9]):([0-5][0-9](?:\\.[0-9]{1,3})?)";
    private static final Pattern TIME = Pattern.compile(CODE + "(?:-" + CODE + ")?");
    private static final Pattern FIRST_PAGE = Pattern.compile("([1-9][0-9]{0,5})(?:-[0-9]+)?");
    private static final Pattern PDF = Pattern.compile("[^?#]*\\.pdf(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    private static final int GROUPS = 3;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Whether that is a time code, or two of which the second is later. */
    public static boolean isTime(String text) {
        Matcher code = TIME.matcher(text);
        return code.matches()
                && (code.group(GROUPS + 2) == null || seconds(code, GROUPS).compareTo(seconds(code, 0)) > 0);
    }

    private static BigDecimal seconds(Matcher code, int before) {
        String hours = code.group(before + 1);
        return new BigDecimal(hours == null ? "0" : hours)
                .multiply(SIXTY)
                .add(new BigDecimal(code.group(before + 2)))
                .multiply(SIXTY)
                .add(new BigDecimal(code.group(before + GROUPS)));
    }

    /**
     * The fragment of an address that leads there, without its number sign: {@code t=751} after the W3C's Media Fragments, or
     * {@code page=12} of a PDF (RFC 8118). Players that do not know the one and pages that are no recording pass it over.
     *
     * @param address of the source
     * @return empty where no browser knows how to go there
     */
    public Optional<String> fragment(String address) {
        if (time != null) {
            Matcher code = TIME.matcher(time);
            if (!code.matches()) {
                return Optional.empty();
            }
            String until = code.group(GROUPS + 2) == null
                    ? ""
                    : "," + seconds(code, GROUPS).toPlainString();
            return Optional.of("t=" + seconds(code, 0).toPlainString() + until);
        }
        Matcher first = FIRST_PAGE.matcher(page == null ? "" : page);
        return first.matches() && PDF.matcher(address.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of("page=" + first.group(1))
                : Optional.empty();
    }
}
