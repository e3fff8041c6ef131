package org.dateline.quantity;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies that this runtime knows. */
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether it is a code of ISO 4217, in capital letters; nothing is none. */
    public static boolean isOne(String code) {
        return code != null && CODES.contains(code);
    }
}
