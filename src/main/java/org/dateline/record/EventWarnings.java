package org.dateline.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.dateline.citation.Stance;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.record.RecordDraft.SourceDraft;

/** What is odd about one event and its passages, though it may be so. */
final class EventWarnings {
    private static final Pattern QUESTION = Pattern.compile(
            "^(whether|who|whom|whose|what|when|where|which|why|how)\\b.*|.*[?\\u061F\\uFF1F]$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    /** Not assigned by ISO, and used for Kosovo by everybody who needs a code for it. */
    private static final String KOSOVO = "XK";

    private final Map<String, SourceDraft> sources;
    private final Map<String, Set<String>> checked;

    /** @param checked fingerprints of the quotes that were found in the document of each source that was checked */
    EventWarnings(Map<String, SourceDraft> sources, Map<String, Set<String>> checked) {
        this.sources = sources;
        this.checked = checked;
    }

    /** A passage of an event, and where it stands. */
    private record Cited(String source, PassageDraft passage, String at) {
        boolean has(Stance stance) {
            return stance.code().equals(passage.stance());
        }

        private String says(Function<SaysDraft, String> member) {
            return passage.says() == null ? null : member.apply(passage.says());
        }
    }

    /** @param zone name of the zone it is told in where it names none; null when there is none */
    void look(EventDraft event, String zone, String at, Faults warnings) {
        List<Cited> cited = new ArrayList<>();
        Each.in(event.citations(), at + "/citations", (citation, one) -> add(citation, one + "/passages", cited));
        lookAtDates(event, cited, at, warnings);
        if (event.when() == null || event.when().edtf() == null) {
            ZoneId told = DraftValues.zone(event.zone() == null ? zone : event.zone());
            lookAtAccounts(
                    cited,
                    SaysDraft::when,
                    DraftValues::date,
                    (one, other) -> one.canAgreeWith(other, told),
                    "when",
                    warnings);
        }
        if (event.quantity() == null || event.quantity().value() == null) {
            lookAtAccounts(cited, SaysDraft::quantity, DraftValues::quantity, Quantity::canEqual, "quantity", warnings);
        }
        lookAtStances(cited, warnings);
        lookAtHeadline(event, at, warnings);
        lookAtCountry(event, at, warnings);
        cited.forEach(each -> lookAtQuote(each, warnings));
    }

    private static void add(CitationDraft citation, String at, List<Cited> cited) {
        Each.in(citation.passages(), at, (passage, one) -> cited.add(new Cited(citation.source(), passage, one)));
    }

    /** The last day on which a source can have been published; empty where that is not known. */
    static Optional<LocalDate> published(SourceDraft source) {
        return source == null
                ? Optional.empty()
                : DraftValues.date(source.published()).flatMap(EventDate::latest);
    }

    private void lookAtDates(EventDraft event, List<Cited> cited, String at, Faults warnings) {
        List<String> reporting = cited.stream()
                .filter(each -> PassageRules.isAsserting(each.passage))
                .map(Cited::source)
                .distinct()
                .toList();
        Optional<LocalDate> happened = event.when() == null
                ? Optional.empty()
                : DraftValues.date(event.when().edtf()).flatMap(EventDate::earliest);
        if (happened.isPresent() && !reporting.isEmpty() && reporting.stream().allMatch(id -> isBefore(id, happened))) {
            warnings.add(
                    at + "/when/edtf",
                    "the event is later than every source that reports it",
                    "Correct the date or that of a source, unless the event was announced and has yet to happen");
        }
        for (Cited each : cited) {
            Optional<LocalDate> said =
                    DraftValues.date(each.says(SaysDraft::when)).flatMap(EventDate::earliest);
            if (said.isPresent() && isBefore(each.source, said)) {
                warnings.add(
                        each.at + "/says/when",
                        "the passage gives a day after its source was published",
                        "Correct one of the two, unless it speaks of what was yet to happen");
            }
        }
    }

    private boolean isBefore(String source, Optional<LocalDate> day) {
        return published(sources.get(source)).filter(day.get()::isAfter).isPresent();
    }

    /** Where the event has no value of its own, nobody is asked for a reason. */
    private static <V> void lookAtAccounts(
            List<Cited> cited,
            Function<SaysDraft, String> member,
            Function<String, Optional<V>> reading,
            BiPredicate<V, V> canBothBe,
            String field,
            Faults warnings) {
        List<V> before = new ArrayList<>();
        for (Cited each : cited) {
            Optional<V> value =
                    PassageRules.isAsserting(each.passage) ? reading.apply(each.says(member)) : Optional.empty();
            if (value.isPresent() && before.stream().anyMatch(other -> !canBothBe.test(value.get(), other))) {
                warnings.add(
                        each.at + "/says/" + field,
                        "this and another passage exclude one another, and the event has no " + field + " of its own",
                        "Choose one under " + field + " of the event, and say what that rests on: reason: …");
                return;
            }
            value.ifPresent(before::add);
        }
    }

    /** One quote within the other is the same passage too. */
    private static void lookAtStances(List<Cited> cited, Faults warnings) {
        for (Cited denying : cited) {
            if (!denying.has(Stance.DENIES)) {
                continue;
            }
            cited.stream()
                    .filter(each -> each.has(Stance.ASSERTS) && isSamePassage(each, denying))
                    .findFirst()
                    .ifPresent(asserting -> warnings.add(
                            denying.at + "/stance",
                            "the origin denies the event by the passage by which it asserts it at " + DraftFault.OTHER,
                            "Keep one of the two, or quote what each stance rests on",
                            asserting.at + "/stance"));
        }
    }

    private static boolean isSamePassage(Cited one, Cited other) {
        String quote = one.passage.quote();
        String another = other.passage.quote();
        return quote != null
                && another != null
                && one.passage.origin() != null
                && one.passage.origin().equals(other.passage.origin())
                && one.source != null
                && one.source.equals(other.source)
                && (quote.contains(another) || another.contains(quote));
    }

    private static void lookAtHeadline(EventDraft event, String at, Faults warnings) {
        if ("question".equals(event.type())
                && event.headline() != null
                && !QUESTION.matcher(event.headline().strip()).matches()) {
            warnings.add(
                    at + "/headline",
                    "the type is question, and the headline asserts something",
                    "Begin it with Whether, Who, What, When, Where, Which, Why or How, or end it with ?");
        }
    }

    private static void lookAtCountry(EventDraft event, String at, Faults warnings) {
        String country = event.place() == null ? null : event.place().country();
        if (country != null && !COUNTRIES.contains(country) && !country.equals(KOSOVO)) {
            warnings.add(
                    at + "/place/country",
                    "ISO 3166-1 assigns this code to no country",
                    switch (country) {
                        case "UK" -> "The United Kingdom is GB";
                        case "EL" -> "Greece is GR";
                        default -> "Look the country up; the codes are two letters such as US, GB or RU";
                    });
        }
    }

    private void lookAtQuote(Cited each, Faults warnings) {
        Set<String> found = checked.get(each.source);
        if (found != null
                && each.passage.quote() != null
                && !found.contains(quote(each.passage).fingerprint())) {
            warnings.add(
                    each.at + "/quote",
                    "this quote is none of those that were found in its source",
                    "Check the documents again with --record");
        }
    }

    private static Quote quote(PassageDraft passage) {
        return new Quote(passage.quote(), passage.prefix(), passage.suffix());
    }
}
