package org.dateline.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.dateline.citation.Disagreement;
import org.dateline.citation.Locator;
import org.dateline.citation.Stance;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft.LocatorDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.text.Codes;

/** A passage is a short quote of a known origin, and only one that asserts says when, how many and in which order. */
final class PassageRules {
    private static final String ASSERT = "Take it out, or correct the stance";

    private PassageRules() {}

    static boolean isAsserting(PassageDraft passage) {
        return Stance.ASSERTS.code().equals(passage.stance()) && !Boolean.parseBoolean(passage.inferred());
    }

    /** @param language of the source; null where that is not known */
    static void check(PassageDraft passage, String language, String at, RecordIds ids, Faults faults) {
        ids.origins().checkReference(passage.origin(), at + "/origin", faults);
        if (passage.says() != null) {
            checkSaid(passage.says(), isAsserting(passage), at + "/says", ids, faults);
        }
        checkAsked(passage, at, ids, faults);
        checkLocator(passage.locator(), at + "/locator", faults);
        boolean inferred = Boolean.parseBoolean(passage.inferred());
        if (inferred && passage.says() != null) {
            faults.add(
                    at + "/says",
                    "what is inferred says nothing by itself",
                    "Take it out, or take out inferred where the passage does say it");
        }
        boolean withoutQuote = Boolean.parseBoolean(passage.withoutQuote());
        if (passage.quote() == null && !withoutQuote) {
            faults.add(
                    at + "/quote",
                    "the key quote is missing",
                    "Quote the words that bear on the event, or say without_quote: true; it is then never taken for checked");
        }
        if (withoutQuote
                && Stream.of(passage.quote(), passage.prefix(), passage.suffix())
                        .anyMatch(Objects::nonNull)) {
            faults.add(at + "/without_quote", "the passage has words and says that it has none", Faults.KEEP_ONE);
        }
        checkLanguages(passage, language, at, faults);
        checkLength(passage.quote(), at + "/quote", faults);
    }

    static void checkLength(String quote, String pointer, Faults faults) {
        int words = quote == null ? 0 : Quote.words(quote);
        if (words > Quote.MOST_WORDS) {
            faults.add(
                    pointer,
                    "the quote has " + words + " words",
                    "At most " + Quote.MOST_WORDS + " are a quotation; keep the part that bears on the event");
        }
    }

    private static void checkAsked(PassageDraft passage, String at, RecordIds ids, Faults faults) {
        ids.actors().checkReference(passage.asked(), at + "/asked", faults);
        boolean silent = Stance.DID_NOT_RESPOND.code().equals(passage.stance());
        if (silent && passage.asked() == null) {
            faults.add(
                    at + "/asked",
                    "the passage says that somebody did not respond, and the record does not say who",
                    "Say who was asked: asked: an-id-of-" + DraftFault.OTHER,
                    "/actors");
        }
        if (passage.asked() != null
                && !silent
                && !Stance.DECLINES_TO_COMMENT.code().equals(passage.stance())) {
            faults.add(
                    at + "/asked",
                    "who was asked and answered is the origin of what he says",
                    "Take it out, or make the stance did_not_respond or declines_to_comment");
        }
    }

    private static void checkLocator(LocatorDraft locator, String at, Faults faults) {
        if (locator == null || locator.time() == null) {
            return;
        }
        if (!Locator.isTime(locator.time())) {
            faults.add(
                    at + "/time",
                    "this is no time code, or one that ends before it begins",
                    "Write it like 12:31, 01:12:31 or 12:31-12:45: minutes and seconds, hours before them");
        }
        if (locator.page() != null || locator.paragraph() != null) {
            faults.add(at + "/time", "what has pages or paragraphs is read, and has no time code", Faults.KEEP_ONE);
        }
    }

    private static void checkLanguages(PassageDraft passage, String language, String at, Faults faults) {
        if (passage.quote() == null) {
            Stream.of("quote_language", "translation")
                    .filter(key ->
                            key.equals("translation") ? passage.translation() != null : passage.quoteLanguage() != null)
                    .forEach(key -> faults.add(
                            at + "/" + key,
                            "nothing is quoted that this could be of",
                            "Quote the words, or take it out"));
            return;
        }
        String original = passage.quoteLanguage() == null ? language : passage.quoteLanguage();
        if (passage.translation() != null
                && passage.translation().language() != null
                && passage.translation().language().equalsIgnoreCase(original)) {
            faults.add(
                    at + "/translation/language",
                    "the quote itself is in this language: " + original,
                    "Say what it was translated into, or what the quote is written in: quote_language");
        }
    }

    private static void checkSaid(SaysDraft says, boolean asserting, String at, RecordIds ids, Faults faults) {
        DraftValues.checkDate(says.when(), at + "/when", faults);
        DraftValues.checkQuantity(says.quantity(), at + "/quantity", faults);
        RecordRelations.SAID.forEach(
                (kind, said) -> checkRelated(said.apply(says), asserting, at + "/" + Codes.of(kind), ids, faults));
        if (!asserting) {
            refuseIf(says.when() != null, at + "/when", faults);
            refuseIf(says.quantity() != null, at + "/quantity", faults);
            refuseIf(!says.leavesOpen().isEmpty(), at + "/leaves_open", faults);
        }
        Map<String, Boolean> given = Map.of(
                Disagreement.Field.WHEN.code(), says.when() != null,
                Disagreement.Field.QUANTITY.code(), says.quantity() != null);
        Each.in(says.leavesOpen(), at, (open, none) -> {
            if (given.getOrDefault(open, false)) {
                faults.add(at + "/leaves_open", "the passage gives this and leaves it open: " + open, Faults.KEEP_ONE);
            }
        });
    }

    private static void checkRelated(
            List<String> events, boolean asserting, String pointer, RecordIds ids, Faults faults) {
        Each.in(events, pointer, (id, at) -> {
            ids.events().checkReference(id, at, faults);
            if (!asserting) {
                faults.add(at, "only a passage that asserts can relate its event to another", ASSERT);
            }
        });
    }

    private static void refuseIf(boolean given, String pointer, Faults faults) {
        if (given) {
            faults.add(pointer, "only a passage that asserts can say when or how many", ASSERT);
        }
    }
}
