package org.dateline.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The whole record as editors give it: every value is a text as it was written, which {@link RecordRules} may refuse. What
 * was not given, or not in a shape that could be taken, is null; such a list is empty, and an entry of a list may be null.
 *
 * @param words null where the desk has none of its own
 */
public record RecordDraft(
        List<ActorDraft> actors,
        List<OriginDraft> origins,
        List<SourceDraft> sources,
        List<CheckDraft> checks,
        List<TimelineDraft> timelines,
        VocabularyDraft words) {
    /** A record without words of its own. */
    public RecordDraft(
            List<ActorDraft> actors,
            List<OriginDraft> origins,
            List<SourceDraft> sources,
            List<CheckDraft> checks,
            List<TimelineDraft> timelines) {
        this(actors, origins, sources, checks, timelines, null);
    }

    public RecordDraft {
        actors = listed(actors);
        origins = listed(origins);
        sources = listed(sources);
        checks = listed(checks);
        timelines = listed(timelines);
    }

    public record ActorDraft(
            String id, String name, String kind, String description, List<String> aliases, List<String> speaksFor) {
        public ActorDraft {
            aliases = listed(aliases);
            speaksFor = listed(speaksFor);
        }
    }

    public record OriginDraft(
            String id,
            String name,
            String attribution,
            String actor,
            String occasion,
            String people,
            String description,
            String obtainedBy,
            String said,
            List<String> speaksFor,
            List<DerivationDraft> derivesFrom,
            List<RetractionDraft> withdraws,
            List<RetractionDraft> corrects,
            String note,
            IdentificationDraft identified) {
        public OriginDraft {
            speaksFor = listed(speaksFor);
            derivesFrom = listed(derivesFrom);
            withdraws = listed(withdraws);
            corrects = listed(corrects);
        }
    }

    /**
     * That unnamed people were named later.
     *
     * @param date since when that is known
     * @param source the id of the source that says so
     */
    public record IdentificationDraft(String actor, String date, String source, String quote) {}

    /**
     * What the desk calls the types, roles and units of its record: the word by its language, BCP 47, by the code.
     *
     * @param types of events
     * @param roles of participants
     * @param units of quantities
     */
    public record VocabularyDraft(
            Map<String, Map<String, String>> types,
            Map<String, Map<String, String>> roles,
            Map<String, Map<String, String>> units) {
        public VocabularyDraft {
            types = mapped(types);
            roles = mapped(roles);
            units = mapped(units);
        }

        private static Map<String, Map<String, String>> mapped(Map<String, Map<String, String>> words) {
            return words == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        /** Each of the three by the member that it is, {@code types}. */
        Map<String, Map<String, Map<String, String>>> byMember() {
            Map<String, Map<String, Map<String, String>>> all = new LinkedHashMap<>();
            all.put("types", types);
            all.put("roles", roles);
            all.put("units", units);
            return all;
        }
    }

    /** What may be given as a text, which is then its first member. */
    public sealed interface Short permits AuthorDraft, DerivationDraft, RetractionDraft {}

    /** @param basis null where a document states it */
    public record DerivationDraft(String origin, String basis) implements Short {}

    /** @param fields what of it is taken back; empty for all */
    public record RetractionDraft(String origin, List<String> fields) implements Short {
        public RetractionDraft {
            fields = listed(fields);
        }
    }

    public record CorrectionDraft(String date, String what, String url, String retracts) {}

    /** @param name as it is printed; null where it is made of its parts */
    public record AuthorDraft(String name, String kind, String family, String given) implements Short {
        /** In the short form where there is no more than a name, which is what is digested. */
        @JsonValue
        Object written() {
            if (kind == null && family == null && given == null) {
                return name;
            }
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("name", name);
            parts.put("kind", kind);
            parts.put("family", family);
            parts.put("given", given);
            parts.values().removeIf(Objects::isNull);
            return parts;
        }
    }

    /** @param via id of the source in which it was read; null where it was read itself */
    public record SourceDraft(
            String id,
            String title,
            String publisher,
            List<AuthorDraft> authors,
            String published,
            String url,
            String archivedUrl,
            String accessed,
            String language,
            String sha256,
            List<CorrectionDraft> corrections,
            String via) {
        public SourceDraft {
            authors = listed(authors);
            corrections = listed(corrections);
        }
    }

    /** Where the quotes from a source stand in the document that they were checked against. */
    public record CheckDraft(String source, String sha256, List<QuotePositionDraft> quotes) {
        public CheckDraft {
            quotes = listed(quotes);
        }
    }

    /** @param quote its fingerprint: a list of quotes in reading order would come near to copying the document */
    public record QuotePositionDraft(String quote, String start, String end) {}

    /**
     * @param includes ids of events that other timelines tell
     * @param language what it and its events are written in; null where nobody says
     */
    public record TimelineDraft(
            String id,
            String title,
            String description,
            String zone,
            PolicyDraft policy,
            List<EventDraft> events,
            List<String> includes,
            List<WithdrawalDraft> withdrawn,
            List<EraDraft> eras,
            String language,
            List<TitlingDraft> translations) {
        public TimelineDraft {
            events = listed(events);
            includes = listed(includes);
            withdrawn = listed(withdrawn);
            eras = listed(eras);
            translations = listed(translations);
        }

        /** The same timeline with other events. */
        public TimelineDraft withEvents(List<EventDraft> others) {
            return new TimelineDraft(
                    id, title, description, zone, policy, others, includes, withdrawn, eras, language, translations);
        }
    }

    /** Title and description of a timeline in another language. */
    public record TitlingDraft(String language, String title, String description) {}

    /** Headline and summary of an event in another language. */
    public record TellingDraft(String language, String headline, String summary) {}

    /** A while of a timeline that has a name. */
    public record EraDraft(String headline, String text, String when) {}

    public record PolicyDraft(String minVoices, String minNamedVoices) {}

    public record WithdrawalDraft(String id, String headline, String reason, ChangeDraft change) {}

    /**
     * @param zone null where that of its timeline holds
     * @param unsourced {@code true} where it is told without any source, which has to be said
     * @param extras what has no other place, as a sheet has it
     * @param change what the change to this state of it is; of one that was said before, nothing is said
     * @param recorded when this state of it was first recorded, which is no part of what is told; null where nobody knows
     */
    public record EventDraft(
            String id,
            String headline,
            String summary,
            String type,
            String key,
            WhenDraft when,
            String zone,
            QuantityDraft quantity,
            List<ParticipantDraft> participants,
            PlaceDraft place,
            List<String> tags,
            String onRecord,
            List<CitationDraft> citations,
            String unsourced,
            List<MediaDraft> media,
            List<ExtraDraft> extras,
            List<TellingDraft> translations,
            ChangeDraft change,
            String recorded) {
        public EventDraft {
            participants = listed(participants);
            tags = listed(tags);
            citations = listed(citations);
            media = listed(media);
            extras = listed(extras);
            translations = listed(translations);
        }

        /** The same event, which says when it was recorded; null for nothing of it. */
        public EventDraft withRecorded(String moment) {
            return new EventDraft(
                    id,
                    headline,
                    summary,
                    type,
                    key,
                    when,
                    zone,
                    quantity,
                    participants,
                    place,
                    tags,
                    onRecord,
                    citations,
                    unsourced,
                    media,
                    extras,
                    translations,
                    change,
                    moment);
        }
    }

    /**
     * What a change is.
     *
     * @param kind {@code correction}, {@code clarification} or {@code update}
     * @param note what readers are told of it
     */
    public record ChangeDraft(String kind, String note) {}

    /** A picture or another medium that stands beside an event. */
    public record MediaDraft(
            String url, String caption, String credit, String alt, String thumbnail, String link, String licence) {}

    public record ExtraDraft(String name, String value) {}

    /** @param time about when in the day; null where nobody says */
    public record WhenDraft(String edtf, String time, String reason) {}

    /** @param currency ISO 4217, in place of a unit */
    public record QuantityDraft(String value, String unit, String currency, String reason) {}

    public record ParticipantDraft(String actor, String role) {}

    /**
     * @param latitude decimal degrees of WGS 84, north of the equator
     * @param longitude decimal degrees of WGS 84, east of Greenwich
     */
    public record PlaceDraft(String name, String country, String latitude, String longitude) {}

    /** The passages of one source. */
    public record CitationDraft(String source, List<PassageDraft> passages) {
        public CitationDraft {
            passages = listed(passages);
        }
    }

    /**
     * @param withoutQuote {@code true} where the source is cited as a whole, which has to be said
     * @param locator where in the source it stands
     * @param asked who was asked and did not answer
     * @param quoteLanguage what it is written in; null where that is the language of the source
     */
    public record PassageDraft(
            String quote,
            String prefix,
            String suffix,
            String origin,
            String stance,
            SaysDraft says,
            String inferred,
            String note,
            String withoutQuote,
            LocatorDraft locator,
            String quoteLanguage,
            TranslationDraft translation,
            String asked) {}

    public record LocatorDraft(String page, String paragraph, String time) {}

    /** @param by who translated it */
    public record TranslationDraft(String language, String text, String by) {}

    public record SaysDraft(
            String when,
            String quantity,
            List<String> after,
            List<String> before,
            List<String> becauseOf,
            List<String> inReplyTo,
            List<String> partOf,
            List<String> leavesOpen) {
        public SaysDraft {
            after = listed(after);
            before = listed(before);
            becauseOf = listed(becauseOf);
            inReplyTo = listed(inReplyTo);
            partOf = listed(partOf);
            leavesOpen = listed(leavesOpen);
        }
    }

    /** What sources are written in, by their ids; without those of which that is not said. */
    public Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        sources.stream()
                .filter(source -> source != null && source.language() != null)
                .forEach(source -> languages.putIfAbsent(source.id(), source.language()));
        return languages;
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
