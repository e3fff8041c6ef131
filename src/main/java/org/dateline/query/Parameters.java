package org.dateline.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.dateline.text.Nearest;
import org.dateline.text.Tokens;

/**
 * The parameters of one request, read strictly. Each reading method takes note of what it was asked for and of what it
 * could not read; {@link #check()} then refuses the request with every fault at once, those parameters included that
 * nobody asked for.
 */
public final class Parameters {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    /** How often a parameter may be repeated, and how many values one of them may list. */
    public static final int MAX_CHOICES = 20;

    /** How long a list of values may be. */
    public static final int LONGEST_CHOICE = 2000;

    /** A slug or a code. */
    private static final Pattern CHOICE = Pattern.compile("[a-z0-9_-]+");

    private final Map<String, List<String>> given;
    private final Map<String, List<String>> assumed = new HashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final List<ParameterFault> faults = new ArrayList<>();

    /** @param given the parameters as sent, by name, each with its values in order */
    public Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * A parameter that may be given once.
     *
     * @param reading turns the text into a value; throws {@link InvalidValue} when it cannot
     * @return the value; {@code otherwise} when the parameter is absent or faulty
     */
    public <T> T one(String name, T otherwise, Function<String, T> reading) {
        List<String> values = valuesOf(name);
        if (values.isEmpty()) {
            return otherwise;
        }
        if (values.size() > 1) {
            refuse(name, values.get(1), new InvalidValue("may be given once", "keep one of the " + values.size()));
            return otherwise;
        }
        return read(name, values.get(0), values.get(0), otherwise, reading);
    }

    /**
     * A parameter that lists names from a fixed choice, separated by commas, and may be given once:
     * {@code facet=type,participant}.
     *
     * @return the values in the order given; empty when the parameter is absent or faulty
     */
    public <T> Set<T> several(String name, Map<String, T> choice) {
        return one(name, Set.of(), text -> {
            Set<T> chosen = new LinkedHashSet<>();
            for (String part : text.split(",", -1)) {
                chosen.add(oneOf(part, choice));
            }
            return chosen;
        });
    }

    /** The same for names that stand for themselves; a refusal lists them in their order. */
    public Set<String> several(String name, Collection<String> choice) {
        return several(name, named(choice));
    }

    private static Map<String, String> named(Collection<String> names) {
        Map<String, String> byName = new LinkedHashMap<>();
        names.forEach(each -> byName.put(each, each));
        return byName;
    }

    /**
     * A filter by slugs or codes: a comma means any of, the parameter repeated means all of.
     *
     * @return for each repetition the values of which any will do; empty when the parameter is absent or faulty
     */
    public List<Set<String>> choices(String name) {
        return choices(name, Parameters::slug);
    }

    /** The same for values out of a fixed choice. */
    public List<Set<String>> choices(String name, Set<String> choice) {
        return choices(name, value -> oneOf(slug(value), named(choice)));
    }

    /**
     * The same for values of any form that has no commas.
     *
     * @param reading turns each of the values into what is meant; throws {@link InvalidValue} when it cannot
     */
    public List<Set<String>> choices(String name, UnaryOperator<String> reading) {
        List<String> values = valuesOf(name);
        if (values.size() > MAX_CHOICES) {
            refuse(
                    name,
                    values.get(MAX_CHOICES),
                    new InvalidValue("may be repeated at most " + MAX_CHOICES + " times", null));
            return List.of();
        }
        List<Set<String>> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(read(name, value, value, Set.of(), text -> anyOf(text, reading)));
        }
        return choices;
    }

    /** How many items a page may hold: 0 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} when absent. */
    public int limit() {
        return one("limit", DEFAULT_LIMIT, text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw new InvalidValue("must be a whole number from 0 to " + MAX_LIMIT, "" + DEFAULT_LIMIT);
            }
            int limit = Integer.parseInt(text);
            if (limit > MAX_LIMIT) {
                throw new InvalidValue("must be a whole number from 0 to " + MAX_LIMIT, "" + MAX_LIMIT);
            }
            return limit;
        });
    }

    /**
     * Where the page starts.
     *
     * @param question fingerprint of the question asked now, from {@link Cursor#fingerprint}
     * @param reading turns the parts of the cursor's key into values; throws any runtime exception when it cannot
     * @return the sort key of the last item of the page before; empty for the first page
     */
    public <K> List<K> cursor(String question, Function<List<String>, List<K>> reading) {
        return one("cursor", List.of(), text -> {
            Cursor cursor = Cursor.parse(text);
            if (!cursor.question().equals(question)) {
                throw new InvalidValue(
                        "belongs to a list with other filters or another order",
                        "leave it out to start at the first page");
            }
            try {
                return reading.apply(cursor.key());
            } catch (RuntimeException tampered) {
                throw Cursor.unreadable();
            }
        });
    }

    /** The first value of a parameter as sent; empty when it is absent. */
    public Optional<String> sent(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** From now on reads parameters that are absent as if they had these values. */
    public void assume(Map<String, List<String>> values) {
        assumed.putAll(values);
    }

    /** Takes note that a parameter has a fault that only its neighbours show. */
    public void refuse(String name, InvalidValue why) {
        known.add(name);
        refuse(name, sent(name).orElse(null), why);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidParameters with every fault noted, and one for each parameter that nobody asked for
     */
    public void check() {
        given.keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(name -> {
            String hint = OtherNames.meant(name, known)
                    .orElseGet(() -> known.isEmpty() ? "leave it out" : "one of " + String.join(", ", known));
            refuse(name, sent(name).orElse(null), new InvalidValue("unknown parameter", hint));
        });
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
    }

    /** One of a fixed choice of names, which are in lower case. */
    public static <T> T oneOf(String name, Map<String, T> choice) {
        T value = choice.get(name);
        if (value == null) {
            throw new InvalidValue(
                    "must be one of " + String.join(", ", choice.keySet()),
                    choice.size() == 1
                            ? choice.keySet().iterator().next()
                            : Nearest.to(name.toLowerCase(Locale.ROOT), choice.keySet())
                                    .orElse(null));
        }
        return value;
    }

    private void refuse(String name, String value, InvalidValue why) {
        faults.add(ParameterFault.ofQuery(name, value, why.position(), why.reason(), why.hint()));
    }

    private List<String> valuesOf(String name) {
        known.add(name);
        return given.getOrDefault(name, assumed.getOrDefault(name, List.of()));
    }

    private <T> T read(String name, String value, String text, T otherwise, Function<String, T> reading) {
        try {
            if (text.isEmpty()) {
                throw new InvalidValue("has no value", "leave the parameter out");
            }
            return reading.apply(text);
        } catch (InvalidValue unreadable) {
            refuse(name, value, unreadable);
            return otherwise;
        }
    }

    private static Set<String> anyOf(String text, UnaryOperator<String> reading) {
        if (text.length() > LONGEST_CHOICE) {
            throw new InvalidValue("has more than " + LONGEST_CHOICE + " characters", null);
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MAX_CHOICES) {
            throw new InvalidValue("may list at most " + MAX_CHOICES + " values", null);
        }
        Set<String> anyOf = new LinkedHashSet<>();
        int position = 0;
        for (String part : parts) {
            try {
                anyOf.add(reading.apply(part));
            } catch (InvalidValue unreadable) {
                throw unreadable.behind(position);
            }
            position += part.length() + 1;
        }
        return anyOf;
    }

    /** A slug or a code as it is. */
    public static String slug(String text) {
        if (!CHOICE.matcher(text).matches()) {
            throw new InvalidValue(
                    0,
                    "a value is lower-case letters, digits, hyphens and underscores; commas separate values",
                    slugLike(text));
        }
        return text;
    }

    /** What was probably meant: {@code Michael Flynn} as {@code michael-flynn}; null when nothing is left of it. */
    private static String slugLike(String text) {
        String slug = String.join("-", Tokens.of(text));
        return slug.length() <= Slug.MAX_LENGTH && CHOICE.matcher(slug).matches() ? slug : null;
    }
}
