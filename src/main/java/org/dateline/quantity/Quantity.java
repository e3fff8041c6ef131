package org.dateline.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of things, or an amount, as exactly as it is known: {@code 5}, {@code 5..} (at least five), {@code 2..4},
 * {@code 12.50}, {@code 500~} (about five hundred). Decimals are kept as they are written, and {@code 12.50} is {@code 12.5}.
 */
public final class Quantity {
    private static final String NUMBER = "[0-9]{1,15}(?:\\.[0-9]{1,4})?";

    /** What {@link #parse} takes. */
    public static final String PATTERN = "^[0-9]{1,15}(\\.[0-9]{1,4})?(\\.\\.([0-9]{1,15}(\\.[0-9]{1,4})?)?)?~?$";

    private static final Pattern SYNTAX = Pattern.compile("(" + NUMBER + ")(?:(\\.\\.)(" + NUMBER + ")?)?(~)?");

    private final BigDecimal least;
    private final BigDecimal most;
    private final boolean about;

    private Quantity(BigDecimal least, BigDecimal most, boolean about) {
        this.least = least;
        this.most = most;
        this.about = about;
    }

    /** @throws IllegalArgumentException when it is none of these forms, or its bounds are the wrong way round */
    public static Quantity parse(String text) {
        Matcher form = SYNTAX.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "must be a number like 5 or 12.50, a lower bound like 5.. or a range like 2..4; with ~ behind it, about so many");
        }
        BigDecimal least = new BigDecimal(form.group(1));
        BigDecimal most = form.group(2) == null
                ? least
                : Optional.ofNullable(form.group(3)).map(BigDecimal::new).orElse(null);
        if (most != null && most.compareTo(least) < 0) {
            throw new IllegalArgumentException("the upper bound is below the lower one");
        }
        return new Quantity(least, most, form.group(4) != null);
    }

    /** The least that it can be. */
    public BigDecimal least() {
        return least;
    }

    /** The most that it can be; empty when unknown. */
    public Optional<BigDecimal> most() {
        return Optional.ofNullable(most);
    }

    /** Whether it is told as about so many. */
    public boolean about() {
        return about;
    }

    /** The canonical text; {@code parse(text())} is this quantity. */
    public String text() {
        String range = most == null
                ? least.toPlainString() + ".."
                : isOneNumber() ? least.toPlainString() : least.toPlainString() + ".." + most.toPlainString();
        return range + (about ? "~" : "");
    }

    boolean isOneNumber() {
        return most != null && most.compareTo(least) == 0;
    }

    /**
     * In words: {@code at least 5}, {@code about $1,250.50}.
     *
     * @param currency ISO 4217; null of what is counted
     */
    public String inWords(Locale locale, String currency) {
        return QuantityWords.in(locale).of(this, currency);
    }

    /**
     * Whether every number that satisfies this one satisfies the other too: {@code 5} is within {@code 5..}. About so many is
     * said by itself alone.
     */
    public boolean isWithin(Quantity other) {
        if (about || other.about) {
            return equals(other);
        }
        return least.compareTo(other.least) >= 0
                && (other.most == null || most != null && most.compareTo(other.most) <= 0);
    }

    /** Whether some number satisfies both. Nobody knows how far about so many may go, so that it excludes nothing. */
    public boolean canEqual(Quantity other) {
        return about
                || other.about
                || (other.most == null || least.compareTo(other.most) <= 0)
                        && (most == null || other.least.compareTo(most) <= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity
                && about == quantity.about
                && least.compareTo(quantity.least) == 0
                && (most == null ? quantity.most == null : quantity.most != null && most.compareTo(quantity.most) == 0);
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, least.stripTrailingZeros(), most == null ? null : most.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return text();
    }
}
