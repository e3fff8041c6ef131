package org.dateline.page;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.citation.Stance;
import org.dateline.event.Relation;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.quantity.Quantity;
import org.dateline.query.Slug;
import org.dateline.quotation.Quote;
import org.dateline.text.Codes;

/**
 * The page on which passages are marked. What its script must hold a passage to, it reads from here.
 *
 * @param name of the service
 * @param addresses of the service
 */
public record ClipPage(String name, Messages text, Addresses addresses) implements ServicePage {
    /** @param code as the seeds have it */
    public record Choice(String code, String label) {}

    /** Where a passage may stand on its event. */
    public List<Choice> stances() {
        return Stream.of(Stance.values())
                .map(stance -> new Choice(stance.code(), text.say("stance." + stance.code())))
                .toList();
    }

    /** How a passage may say that its event stands to another. */
    public List<Choice> relations() {
        return Stream.of(Relation.Kind.values())
                .map(Codes::of)
                .map(code -> new Choice(code, text.say("clip.relation." + code)))
                .toList();
    }

    /** How many words are still a quotation. */
    public int mostWords() {
        return Quote.MOST_WORDS;
    }

    /** What an id looks like. */
    public String idPattern() {
        return Slug.PATTERN;
    }

    /** What a number of things, or an amount, looks like. */
    public String quantityPattern() {
        return Quantity.PATTERN;
    }

    /** How long an id may be. */
    public int longestId() {
        return Slug.MAX_LENGTH;
    }

    /** Its address. */
    public String canonical() {
        return addresses.absolute("/clip");
    }

    @Override
    public Past past() {
        return Past.NONE;
    }
}
