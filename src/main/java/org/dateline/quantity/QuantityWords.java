package org.dateline.quantity;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Quantities in the words of one language. Numbers and signs of currencies are the JDK's; the words beside them are the bundle's. */
final class QuantityWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private QuantityWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.dateline.quantity.words", locale, QuantityWords.class.getClassLoader(), NO_FALLBACK);
    }

    static QuantityWords in(Locale locale) {
        return new QuantityWords(locale.stripExtensions());
    }

    String of(Quantity quantity, String currency) {
        String least = number(quantity.least(), currency);
        String range = quantity.most()
                .map(most -> quantity.isOneNumber() ? least : least + "\u2013" + number(most, currency))
                .orElseGet(() -> say("at_least", least));
        return quantity.about() ? say("about", range) : range;
    }

    private String say(String key, String value) {
        return new MessageFormat(words.getString(key), locale).format(new Object[] {value});
    }

    /** With as many decimals as are written. */
    private String number(BigDecimal number, String currency) {
        boolean known = Currencies.isOne(currency);
        NumberFormat format = known ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getInstance(locale);
        if (known) {
            format.setCurrency(Currency.getInstance(currency));
        }
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        // A later runtime may not know what an earlier one did.
        return currency == null || known ? format.format(number) : currency + " " + format.format(number);
    }
}
