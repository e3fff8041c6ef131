package org.dateline.quantity;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number of things as exactly as it is known: {@code 5}, {@code 5..} (at least five), {@code 2..4}.
 *
 * @param least 0 to 999,999,999
 * @param most not below {@code least}; empty when unknown
 */
public record Quantity(int least, OptionalInt most) {
    /** What {@link #parse} takes. */
    public static final String PATTERN = "^[0-9]{1,9}(\\.\\.([0-9]{1,9})?)?$";

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,9})(?:(\\.\\.)([0-9]{1,9})?)?");

    public Quantity {
        if (most.isPresent() && most.getAsInt() < least) {
            throw new IllegalArgumentException("the upper bound is below the lower one");
        }
    }

    /** @throws IllegalArgumentException when it is none of the three forms, or its bounds are the wrong way round */
    public static Quantity parse(String text) {
        Matcher form = SYNTAX.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be a number like 5, a lower bound like 5.. or a range like 2..4");
        }
        int least = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return new Quantity(least, OptionalInt.of(least));
        }
        return new Quantity(
                least, form.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(3))));
    }

    /** The canonical text; {@code parse(text())} is this quantity. */
    public String text() {
        if (most.isEmpty()) {
            return least + "..";
        }
        return most.getAsInt() == least ? "" + least : least + ".." + most.getAsInt();
    }

    /** Whether every number that satisfies this one satisfies the other too: {@code 5} is within {@code 5..}. */
    public boolean isWithin(Quantity other) {
        return least >= other.least
                && (other.most.isEmpty() || most.isPresent() && most.getAsInt() <= other.most.getAsInt());
    }

    /** Whether some number satisfies both. */
    public boolean canEqual(Quantity other) {
        return least <= other.most.orElse(Integer.MAX_VALUE) && other.least <= most.orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return text();
    }
}
