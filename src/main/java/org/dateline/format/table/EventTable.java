package org.dateline.format.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.dateline.format.EventText;
import org.dateline.view.Amount;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.Place;
import org.dateline.view.Relations;
import org.dateline.view.When;

import static org.dateline.format.table.Table.joined;

/** A row for each event. Of its passages it has the number alone. */
final class EventTable {
    private static final List<Table.Column<EventText>> WHAT = List.of(
            new Table.Column<>("id", EventMember.ID, row -> row.event().id()),
            new Table.Column<>(
                    "headline", EventMember.HEADLINE, row -> row.event().headline()),
            new Table.Column<>(
                    "summary", EventMember.SUMMARY, row -> row.event().summary()),
            new Table.Column<>("type", EventMember.TYPE, row -> row.event().type()),
            new Table.Column<>("key", EventMember.KEY, row -> row.event().key()));

    private static final List<Table.Column<EventText>> WHEN = List.of(
            new Table.Column<>(
                    "edtf", EventMember.WHEN, row -> row.event().when().edtf()),
            new Table.Column<>(
                    "time", EventMember.WHEN, row -> row.event().when().time()),
            new Table.Column<>("date", EventMember.WHEN, EventText::when),
            new Table.Column<>(
                    "earliest", EventMember.WHEN, row -> row.event().when().earliest()),
            new Table.Column<>(
                    "latest", EventMember.WHEN, row -> row.event().when().latest()),
            new Table.Column<>(
                    "precision", EventMember.WHEN, row -> row.event().when().precision()),
            new Table.Column<>(
                    "approximate", EventMember.WHEN, row -> row.event().when().approximate()),
            new Table.Column<>(
                    "uncertain", EventMember.WHEN, row -> row.event().when().uncertain()),
            new Table.Column<>(
                    "zone", EventMember.WHEN, row -> row.event().when().zone()),
            new Table.Column<>(
                    "after",
                    EventMember.WHEN_AFTER,
                    row -> joined(row.event().when().after())),
            new Table.Column<>(
                    "before",
                    EventMember.WHEN_BEFORE,
                    row -> joined(row.event().when().before())),
            new Table.Column<>(
                    "date_reason",
                    EventMember.WHEN_REASON,
                    row -> row.event().when().reason()),
            new Table.Column<>(
                    "match", EventMember.WHEN, row -> row.event().when().match()),
            new Table.Column<>(
                    "listed_on", EventMember.WHEN, row -> listedOn(row.event().when())));

    private static final List<Table.Column<EventText>> WHO_AND_WHERE = List.of(
            Table.Column.of("quantity", EventMember.QUANTITY, row -> row.event().quantity(), Amount::value),
            Table.Column.of("unit", EventMember.QUANTITY, row -> row.event().quantity(), Amount::unit),
            Table.Column.of("currency", EventMember.QUANTITY, row -> row.event().quantity(), Amount::currency),
            Table.Column.of(
                    "quantity_reason", EventMember.QUANTITY, row -> row.event().quantity(), Amount::reason),
            new Table.Column<>(
                    "participants",
                    EventMember.PARTICIPANTS,
                    row -> joined(row.event().participants().stream().map(EventText::told))),
            new Table.Column<>(
                    "participant_ids",
                    EventMember.PARTICIPANTS,
                    row -> joined(row.event().participants().stream()
                            .map(part -> part.actor().id()))),
            new Table.Column<>(
                    "participant_roles",
                    EventMember.PARTICIPANTS,
                    row -> joined(
                            row.event().participants().stream().map(part -> part.role() == null ? "" : part.role()))),
            Table.Column.of("place", EventMember.PLACE, row -> row.event().place(), Place::name),
            Table.Column.of("country", EventMember.PLACE, row -> row.event().place(), Place::country),
            Table.Column.of("latitude", EventMember.PLACE, row -> row.event().place(), Place::latitude),
            Table.Column.of("longitude", EventMember.PLACE, row -> row.event().place(), Place::longitude),
            new Table.Column<>(
                    "tags", EventMember.TAGS, row -> joined(row.event().tags())),
            new Table.Column<>(
                    "timelines",
                    EventMember.TIMELINES,
                    row -> joined(row.event().timelines())));

    private static final List<Table.Column<EventText>> EVIDENCE = List.of(
            new Table.Column<>(
                    "on_record", EventMember.ON_RECORD, row -> row.event().onRecord()),
            new Table.Column<>(
                    "attribution", EventMember.ATTRIBUTION, row -> row.event().attribution()),
            Table.Column.of(
                    "status",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::status),
            Table.Column.of(
                    "sources",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::sources),
            Table.Column.of(
                    "voices",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::voices),
            Table.Column.of(
                    "named_voices",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::namedVoices),
            Table.Column.of(
                    "denying_voices",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::denyingVoices),
            Table.Column.of(
                    "meets_policy",
                    EventMember.CORROBORATION,
                    row -> row.event().corroboration(),
                    EventView.Corroboration::meetsPolicy),
            new Table.Column<>("disagreements", EventMember.DISAGREEMENTS, row -> joined(row.disagreements())),
            new Table.Column<>("citations", row -> row.passages().size()),
            Table.Column.of(
                    "relations", EventMember.RELATIONS, row -> row.event().relations(), EventTable::told),
            new Table.Column<>(
                    "media", EventMember.MEDIA, row -> list(row.event().media())),
            new Table.Column<>(
                    "extras", EventMember.EXTRAS, row -> list(row.event().extras())),
            new Table.Column<>(
                    "language", EventMember.LANGUAGE, row -> row.event().language()),
            new Table.Column<>(
                    "translations",
                    EventMember.TRANSLATIONS,
                    row -> list(row.event().translations())),
            new Table.Column<>(
                    "revision", EventMember.REVISION, row -> row.event().revision()),
            new Table.Column<>(
                    "recorded_at", EventMember.RECORDED_AT, row -> row.event().recordedAt()));

    static final Table<EventText> TABLE = new Table<>(
            Stream.of(WHAT, WHEN, WHO_AND_WHERE, EVIDENCE).flatMap(List::stream).toList(), List::of);

    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL))
            .build()
            .writer();

    private EventTable() {}

    /** What has members itself stays JSON; null for none. */
    private static String list(List<?> things) {
        try {
            return things == null ? null : JSON.writeValueAsString(things);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code in_reply_to: 2016-12-25-a-greeting}. */
    private static String told(Relations relations) {
        return joined(relations.byName().entrySet().stream()
                .flatMap(named -> named.getValue().stream().map(other -> named.getKey() + ": " + other)));
    }

    /** The first day that is known, by which lists are ordered; so every dated event has one. */
    private static LocalDate listedOn(When when) {
        return when.earliest() == null ? when.latest() : when.earliest();
    }
}
