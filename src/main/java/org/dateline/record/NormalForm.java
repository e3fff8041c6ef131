package org.dateline.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dateline.citation.Disagreement;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.LocatorDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.PlaceDraft;
import org.dateline.record.RecordDraft.QuantityDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.record.RecordDraft.TranslationDraft;
import org.dateline.record.RecordDraft.WhenDraft;

/**
 * The one way to write an event among those that are told alike: without what goes without saying, dates and numbers as they are
 * kept, and tags in the order in which they are told. Whoever writes the same in another of them changes nothing.
 */
public final class NormalForm {
    private static final SaysDraft SAYS_NOTHING = new SaysDraft(null, null, null, null, null, null, null, null);

    private final String zone;
    private final Map<String, String> languages;

    /**
     * @param zone of the timeline that tells the event
     * @param languages what sources are written in, by their ids
     */
    public NormalForm(String zone, Map<String, String> languages) {
        this.zone = zone;
        this.languages = languages;
    }

    /** The same event in that form. */
    public EventDraft of(EventDraft event) {
        return new EventDraft(
                event.id(),
                event.headline(),
                event.summary(),
                event.type(),
                flag(event.key()),
                when(event.when()),
                Objects.equals(event.zone(), zone) ? null : event.zone(),
                quantity(event.quantity()),
                event.participants(),
                said(event.place(), new PlaceDraft(null, null, null, null)),
                event.tags().stream()
                        .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                        .toList(),
                event.onRecord(),
                each(event.citations(), this::citation),
                flag(event.unsourced()),
                event.media(),
                event.extras(),
                event.translations(),
                event.change(),
                event.recorded());
    }

    private CitationDraft citation(CitationDraft citation) {
        String language = languages.get(citation.source());
        return new CitationDraft(citation.source(), each(citation.passages(), one -> passage(one, language)));
    }

    /** @param language of its source */
    private static PassageDraft passage(PassageDraft passage, String language) {
        return new PassageDraft(
                passage.quote(),
                passage.prefix(),
                passage.suffix(),
                passage.origin(),
                passage.stance(),
                says(passage.says()),
                flag(passage.inferred()),
                passage.note(),
                flag(passage.withoutQuote()),
                said(passage.locator(), new LocatorDraft(null, null, null)),
                Objects.equals(passage.quoteLanguage(), language) ? null : passage.quoteLanguage(),
                said(passage.translation(), new TranslationDraft(null, null, null)),
                passage.asked());
    }

    private static SaysDraft says(SaysDraft says) {
        return says == null
                ? null
                : said(
                        new SaysDraft(
                                date(says.when()),
                                number(says.quantity()),
                                says.after(),
                                says.before(),
                                says.becauseOf(),
                                says.inReplyTo(),
                                says.partOf(),
                                Stream.of(Disagreement.Field.values())
                                        .map(Disagreement.Field::code)
                                        .filter(says.leavesOpen()::contains)
                                        .toList()),
                        SAYS_NOTHING);
    }

    private static WhenDraft when(WhenDraft when) {
        return when == null
                ? null
                : said(new WhenDraft(date(when.edtf()), when.time(), when.reason()), new WhenDraft(null, null, null));
    }

    private static QuantityDraft quantity(QuantityDraft quantity) {
        return quantity == null
                ? null
                : new QuantityDraft(number(quantity.value()), quantity.unit(), quantity.currency(), quantity.reason());
    }

    private static String date(String text) {
        return DraftValues.date(text).map(EventDate::text).orElse(text);
    }

    private static String number(String text) {
        return DraftValues.quantity(text).map(Quantity::text).orElse(text);
    }

    private static String flag(String value) {
        return "false".equals(value) ? null : value;
    }

    private static <T> T said(T value, T nothing) {
        return nothing.equals(value) ? null : value;
    }

    private static <T> List<T> each(List<T> list, Function<T, T> form) {
        return list.stream().map(one -> one == null ? null : form.apply(one)).toList();
    }
}
