package org.dateline.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The codes by which addresses, answers and seeds name the constants of an enumeration: the constant's name in lower case,
 * {@code declines_to_comment}.
 */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** All constants by their codes, in the order they are declared. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> enumeration) {
        return of(List.of(enumeration.getEnumConstants()));
    }

    /** Some constants by their codes, in the order given. */
    public static <E extends Enum<E>> Map<String, E> of(Collection<E> constants) {
        return by(Codes::of, constants);
    }

    /** Values by whatever code they have, in the order given. */
    public static <T> Map<String, T> by(Function<T, String> code, Collection<T> values) {
        Map<String, T> byCode = new LinkedHashMap<>();
        values.forEach(value -> byCode.put(code.apply(value), value));
        return byCode;
    }

    /**
     * The constant that a code names.
     *
     * @throws IllegalArgumentException when none has that code
     */
    public static <E extends Enum<E>> E constant(Class<E> enumeration, String code) {
        return Arrays.stream(enumeration.getEnumConstants())
                .filter(each -> of(each).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + enumeration.getSimpleName() + " " + code));
    }
}
