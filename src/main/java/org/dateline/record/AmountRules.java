package org.dateline.record;

import java.util.Locale;
import java.util.regex.Pattern;

import org.dateline.quantity.Currencies;
import org.dateline.record.RecordDraft.QuantityDraft;

/** That a quantity is one of things or of money, and of which money. */
final class AmountRules {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}(\\.\\.([0-9]{1,9})?)?");

    private AmountRules() {}

    /** Whether it is a number of things that cannot be parted. */
    static boolean isWhole(String quantity) {
        return WHOLE.matcher(quantity).matches()
                && DraftValues.quantity(quantity).isPresent();
    }

    /** @param quantity null where none is told */
    static void check(QuantityDraft quantity, String at, Faults faults) {
        if (quantity == null) {
            return;
        }
        if (quantity.unit() == null && quantity.currency() == null) {
            faults.add(
                    at + "/unit",
                    "nothing says what is counted",
                    "Write unit: calls, or of money currency: USD (ISO 4217)");
        }
        if (quantity.unit() != null && quantity.currency() != null) {
            faults.add(at + "/currency", "the quantity has a unit and a currency", Faults.KEEP_ONE);
        }
        // Of whole numbers it may be something that is counted: cup is a currency, too.
        if (quantity.unit() != null
                && quantity.value() != null
                && !isWhole(quantity.value())
                && Currencies.isOne(quantity.unit().toUpperCase(Locale.ROOT))) {
            faults.add(
                    at + "/unit",
                    "this is a currency",
                    "Write currency: " + quantity.unit().toUpperCase(Locale.ROOT));
        }
        if (quantity.currency() != null && !Currencies.isOne(quantity.currency())) {
            faults.add(
                    at + "/currency",
                    "there is no such currency in ISO 4217",
                    "Write its three capital letters, such as USD, EUR or RUB");
        }
    }
}
