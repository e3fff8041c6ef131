package org.dateline.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.dateline.event.Event;
import org.dateline.event.Extra;
import org.dateline.event.Medium;
import org.dateline.event.StatedChange;
import org.dateline.event.Telling;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.search.EventQuery;
import org.dateline.text.Codes;
import org.dateline.text.Translated;

/**
 * The current revision of an event as it is served, the same in a list and alone. Members that {@code fields} leaves out
 * are null, and null members are not written.
 *
 * @param id its slug; always there
 * @param language of headline and summary, BCP 47; null where nobody says, and then it is English
 * @param translations headline and summary in the other languages they are told in; null when there are none
 * @param key true where it is one of the few that tell its timelines at first glance; else null
 * @param when when it happened
 * @param quantity null when nothing is counted
 * @param place null when not known
 * @param tags in alphabetical order
 * @param timelines slugs of the timelines it stands in, in alphabetical order
 * @param onRecord id of the origin that performed it, where it is a public act; else null
 * @param attribution who says so and who says otherwise, in a line that is ready to print
 * @param corroboration how many say so
 * @param disagreements where the passages cannot all be right, or leave it open; empty when they agree
 * @param citations the passages that bear on it, by source
 * @param relations which events it is related to, and which to it; null when there are none
 * @param media what stands beside it; null when nothing does
 * @param extras what a sheet says of it that has no other place; null when all has
 * @param corrections what was wrong or could be misread of it, and is not any more, the oldest first; null when nothing was
 * @param revision counts the states of this event from 1
 * @param recordedAt when this state was recorded
 * @param explain why it is in the answer; null unless asked for
 * @param firstRecordedAt when its first state was recorded, for formats that tell both
 * @param original what the desk wrote it in, where headline and summary are a translation; else null
 */
public record EventView(
        String id,
        String headline,
        String summary,
        String language,
        List<Telling> translations,
        String type,
        Boolean key,
        When when,
        Amount quantity,
        List<Part> participants,
        Place place,
        List<String> tags,
        List<String> timelines,
        String onRecord,
        String attribution,
        Corroboration corroboration,
        List<DisagreementView> disagreements,
        List<SourceCitations> citations,
        Relations relations,
        List<Medium> media,
        List<Extra> extras,
        List<Correction> corrections,
        Integer revision,
        Instant recordedAt,
        List<Explanation> explain,
        @JsonIgnore Instant firstRecordedAt,
        @JsonIgnore String original) {

    /**
     * The event as it was written, with nothing but some of its fields and its id.
     *
     * @param fields what is left out is not loaded either
     * @param language of the dates in words
     * @param query the question it answers; null when it was asked for by its id
     */
    public static EventView of(Event event, Set<EventMember> fields, Locale language, EventQuery query) {
        EventView view = unattributed(event, fields, language, query);
        if (!fields.contains(EventMember.ATTRIBUTION)) {
            return view;
        }
        // The line is made of members that need not be asked for.
        EventView told = fields.containsAll(Attribution.MADE_OF)
                ? view
                : unattributed(event, Attribution.MADE_OF, language, null);
        return view.attributed(Attribution.in(language).of(told));
    }

    /**
     * The same for a reader, with headline and summary in the language where they were translated into it.
     *
     * @param language of the reader
     */
    public static EventView forReader(Event event, Set<EventMember> fields, Locale language, EventQuery query) {
        return event.translations.isEmpty()
                ? of(event, fields, language, query)
                : of(event, andTelling(fields), language, query)
                        .translated(language)
                        .telling(fields);
    }

    /** What is wanted, and what a translation takes the place of. */
    static Set<EventMember> andTelling(Set<EventMember> fields) {
        Set<EventMember> all =
                EnumSet.of(EventMember.HEADLINE, EventMember.SUMMARY, EventMember.LANGUAGE, EventMember.TRANSLATIONS);
        all.addAll(fields);
        return all;
    }

    private static EventView unattributed(Event event, Set<EventMember> fields, Locale language, EventQuery query) {
        // Most events have no disagreement, and then their citations need not be read for any.
        boolean disputed =
                fields.contains(EventMember.DISAGREEMENTS) && !event.contested().isEmpty();
        PassageIds ids = disputed || fields.contains(EventMember.CITATIONS) ? PassageIds.of(event.citations) : null;
        return new EventView(
                event.slug,
                fields.contains(EventMember.HEADLINE) ? event.headline : null,
                fields.contains(EventMember.SUMMARY) ? event.summary : null,
                fields.contains(EventMember.LANGUAGE)
                        ? event.translations.isEmpty() ? event.language : event.original()
                        : null,
                fields.contains(EventMember.TRANSLATIONS) && !event.translations.isEmpty() ? event.translations : null,
                fields.contains(EventMember.TYPE) ? event.type : null,
                fields.contains(EventMember.KEY) && event.keyEvent ? true : null,
                fields.contains(EventMember.WHEN) ? When.of(event, language, query) : null,
                fields.contains(EventMember.QUANTITY) ? Amount.of(event) : null,
                fields.contains(EventMember.PARTICIPANTS)
                        ? event.participants.stream().map(Part::of).toList()
                        : null,
                fields.contains(EventMember.PLACE) ? Place.of(event) : null,
                fields.contains(EventMember.TAGS) ? event.tags.stream().sorted().toList() : null,
                fields.contains(EventMember.TIMELINES)
                        ? event.timelines.stream().sorted().toList()
                        : null,
                fields.contains(EventMember.ON_RECORD) && event.onRecord != null ? event.onRecord.slug : null,
                null,
                fields.contains(EventMember.CORROBORATION) ? Corroboration.of(event) : null,
                fields.contains(EventMember.DISAGREEMENTS)
                        ? (disputed ? disagreements(event, ids, language) : List.of())
                        : null,
                fields.contains(EventMember.CITATIONS)
                        ? SourceCitations.of(event.citations, ids, event.choice())
                        : null,
                fields.contains(EventMember.RELATIONS) ? Relations.of(event) : null,
                fields.contains(EventMember.MEDIA) && !event.media.isEmpty() ? event.media : null,
                fields.contains(EventMember.EXTRAS) && !event.extras.isEmpty() ? event.extras : null,
                fields.contains(EventMember.CORRECTIONS) ? Correction.of(event) : null,
                fields.contains(EventMember.REVISION) ? event.number : null,
                fields.contains(EventMember.RECORDED_AT) ? event.recordedAt : null,
                query != null && query.explain() ? Explanation.of(query, event, language) : null,
                event.firstRecordedAt(),
                null);
    }

    /**
     * The same in a reader's language as far as it was translated into that: headline and summary change places with their
     * translation. Where they were not, it stays as it is.
     */
    EventView translated(Locale reader) {
        if (translations == null) {
            return this;
        }
        List<Telling> all = Stream.concat(Stream.of(new Telling(language, headline, summary)), translations.stream())
                .toList();
        Telling told = Translated.forReader(reader, all);
        return told == all.get(0)
                ? this
                : told(told, all.stream().filter(each -> each != told).toList(), language);
    }

    /** The language that the desk wrote it in, BCP 47: that of all of its words but a translated headline and summary. */
    public String desk() {
        return original != null ? original : language != null ? language : Translated.UNSAID;
    }

    /** The language of headline and summary, BCP 47, whether anybody says so or not. */
    public String toldIn() {
        return language == null ? Translated.UNSAID : language;
    }

    /** The same without those of headline, summary and languages that are not wanted. */
    EventView telling(Set<EventMember> fields) {
        return told(
                new Telling(
                        fields.contains(EventMember.LANGUAGE) ? language : null,
                        fields.contains(EventMember.HEADLINE) ? headline : null,
                        fields.contains(EventMember.SUMMARY) ? summary : null),
                fields.contains(EventMember.TRANSLATIONS) ? translations : null,
                original);
    }

    private EventView told(Telling telling, List<Telling> others, String writtenIn) {
        return with(telling, others, writtenIn, when, attribution, disagreements, citations, firstRecordedAt);
    }

    /** The disagreements among its passages, with what the desk has chosen. */
    private static List<DisagreementView> disagreements(Event event, PassageIds ids, Locale language) {
        return event.disagreements().stream()
                .map(disagreement -> DisagreementView.of(disagreement, event, ids, language))
                .toList();
    }

    EventView citing(List<SourceCitations> all) {
        return with(when, attribution, disagreements, all, firstRecordedAt);
    }

    /** The same with a line that says who says so. */
    EventView attributed(String line) {
        return with(when, line, disagreements, citations, firstRecordedAt);
    }

    EventView recordedFirst(Instant first) {
        return with(when, attribution, disagreements, citations, first);
    }

    /** The same with dates in the words of another language. */
    EventView in(Locale language) {
        return with(
                when == null ? null : when.in(language),
                attribution,
                disagreements == null
                        ? null
                        : disagreements.stream().map(each -> each.in(language)).toList(),
                citations,
                firstRecordedAt);
    }

    private EventView with(
            When date,
            String attributed,
            List<DisagreementView> contested,
            List<SourceCitations> cited,
            Instant first) {
        return with(
                new Telling(language, headline, summary),
                translations,
                original,
                date,
                attributed,
                contested,
                cited,
                first);
    }

    private EventView with(
            Telling telling,
            List<Telling> others,
            String writtenIn,
            When date,
            String attributed,
            List<DisagreementView> contested,
            List<SourceCitations> cited,
            Instant first) {
        return new EventView(
                id,
                telling.headline(),
                telling.summary(),
                telling.language(),
                others,
                type,
                key,
                date,
                quantity,
                participants,
                place,
                tags,
                timelines,
                onRecord,
                attributed,
                corroboration,
                contested,
                cited,
                relations,
                media,
                extras,
                corrections,
                revision,
                recordedAt,
                explain,
                first,
                writtenIn);
    }

    /** The passages that a position points to, in the order of the record. */
    public List<SourceCitations.Passage> passages(DisagreementView.Position position) {
        return citations.stream()
                .flatMap(ofSource -> ofSource.passages().stream())
                .filter(passage -> position.passages().contains(passage.id()))
                .toList();
    }

    /** Who says what a position holds, those who are named first. */
    public List<OriginView.Mention> origins(DisagreementView.Position position) {
        return passages(position).stream()
                .map(SourceCitations.Passage::origin)
                .distinct()
                .sorted(Comparator.comparing(OriginView.Mention::attribution))
                .toList();
    }

    /**
     * An event where something else speaks of it.
     *
     * @param headline in the reader's language, where it was translated into that
     * @param language of the headline, BCP 47; null where nobody says, and then it is English
     * @param when its date in words, as the desk has chosen it; null when undated
     * @param self its address
     */
    public record Mention(String id, String headline, String language, String type, String when, ServicePath self) {
        /** @param language of the reader */
        public static Mention of(Event event, Locale language) {
            Telling told = Translated.forReader(language, event.tellings());
            return new Mention(
                    event.slug,
                    told.headline(),
                    event.translations.isEmpty() ? event.language : told.language(),
                    event.type,
                    event.dateInWords(language).orElse(null),
                    new ServicePath(Paths.event(event.slug)));
        }
    }

    /**
     * How many say so.
     *
     * @param status {@code disputed}, {@code on_record}, {@code corroborated}, {@code single_origin}, {@code unattributed},
     *     {@code unasserted} or {@code unsourced}
     * @param sources documents with a passage that asserts it as told here, not on another date or in another number
     * @param voices independent parties that vouch for that
     * @param namedVoices those among them of which somebody is named
     * @param denyingVoices independent parties that deny it
     * @param meetsPolicy whether it has the support that every timeline it stands in asks for; null when none asks,
     *     and of a question, which nobody needs to support
     */
    public record Corroboration(
            String status, int sources, int voices, int namedVoices, int denyingVoices, Boolean meetsPolicy) {
        /** Null for an event of an older release's store that no load has weighed yet. */
        static Corroboration of(Event event) {
            if (event.status() == null) {
                return null;
            }
            return new Corroboration(
                    event.status().code(),
                    event.corroboration().sources(),
                    event.corroboration().voices(),
                    event.corroboration().namedVoices(),
                    event.denyingVoices(),
                    event.meetsPolicy().orElse(null));
        }
    }

    /**
     * What the desk has taken back or made plain, which stands for good.
     *
     * @param kind {@code correction} or {@code clarification}
     * @param note what was told before, and what is told now
     * @param revision number of the state that it led to
     */
    public record Correction(String kind, String note, int revision, Instant recordedAt) {
        static List<Correction> of(Event event) {
            List<Correction> corrections = event.changes.stream()
                    .filter(StatedChange::standsForGood)
                    .map(change -> new Correction(
                            Codes.of(change.kind()), change.note(), change.revision(), change.recordedAt()))
                    .toList();
            return corrections.isEmpty() ? null : corrections;
        }
    }
}
