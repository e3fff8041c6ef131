package org.dateline.format;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.dateline.date.EventDate;
import org.dateline.event.Vocabulary;
import org.dateline.view.EventDocument;

/** What is said to people in their language: {@code messages.properties} beside this class, English where there is no other. */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private final Vocabulary own;

    private Messages(Locale locale, Vocabulary own) {
        this.locale = locale;
        this.own = own;
        this.words = ResourceBundle.getBundle("org.dateline.format.messages", locale, NO_FALLBACK);
    }

    public static Messages in(Locale locale) {
        return in(locale, Vocabulary.NONE);
    }

    /** @param own what the desk calls the codes of its record, where it has words for them */
    public static Messages in(Locale locale, Vocabulary own) {
        return new Messages(locale, own);
    }

    /** In the language of a document, with the words of its desk. */
    public static Messages of(EventDocument document) {
        return in(document.language(), document.words());
    }

    public Locale locale() {
        return locale;
    }

    /**
     * What stands under a key, as {@link MessageFormat} reads it: a quotation mark {@code '} is doubled there.
     *
     * @param values for {@code {0}}, {@code {1}} …
     * @throws MissingResourceException when nothing does
     */
    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** Whether there are words in the language for a code of the record. */
    public boolean names(String kind, String code) {
        return own.word(kind, code, locale).isPresent() || words.containsKey(kind + "." + code);
    }

    /** A code of the record, {@code text_message}: in the desk's words or else ours, where the language has any; else with spaces. */
    public String name(String kind, String code) {
        String key = kind + "." + code;
        return own.word(kind, code, locale).orElseGet(() -> words.containsKey(key) ? say(key) : code.replace('_', ' '));
    }

    /** The day of a moment in words. */
    public String day(Instant at, ZoneId zone) {
        return EventDate.parse(at.atZone(zone).toLocalDate().toString()).inWords(locale());
    }
}
