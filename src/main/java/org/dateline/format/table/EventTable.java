package org.dateline.format.table;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.format.Carried;
import org.dateline.format.EventText;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

import static org.dateline.format.table.Table.joined;

/** A row for each event. Of its passages it has the number alone. */
final class EventTable {
    private static final List<Table.Column<EventText>> WHAT = List.of(
            new Table.Column<>("id", row -> row.event().id()),
            new Table.Column<>("headline", row -> row.event().headline()),
            new Table.Column<>("summary", row -> row.event().summary()),
            new Table.Column<>("type", row -> row.event().type()));

    private static final List<Table.Column<EventText>> WHEN = List.of(
            new Table.Column<>("edtf", row -> row.event().when().edtf()),
            new Table.Column<>("date", EventText::when),
            new Table.Column<>("earliest", row -> row.event().when().earliest()),
            new Table.Column<>("latest", row -> row.event().when().latest()),
            new Table.Column<>("precision", row -> row.event().when().precision()),
            new Table.Column<>("approximate", row -> row.event().when().approximate()),
            new Table.Column<>("uncertain", row -> row.event().when().uncertain()),
            new Table.Column<>("zone", row -> row.event().when().zone()),
            new Table.Column<>("after", row -> joined(row.event().when().after())),
            new Table.Column<>("before", row -> joined(row.event().when().before())),
            new Table.Column<>("date_reason", row -> row.event().when().reason()),
            new Table.Column<>("match", row -> row.event().when().match()));

    private static final List<Table.Column<EventText>> WHO_AND_WHERE = List.of(
            Table.Column.of("quantity", row -> row.event().quantity(), EventView.Amount::value),
            Table.Column.of("unit", row -> row.event().quantity(), EventView.Amount::unit),
            Table.Column.of("quantity_reason", row -> row.event().quantity(), EventView.Amount::reason),
            new Table.Column<>(
                    "participants",
                    row -> joined(row.event().participants().stream().map(EventText::told))),
            new Table.Column<>(
                    "participant_ids",
                    row -> joined(row.event().participants().stream()
                            .map(part -> part.actor().id()))),
            Table.Column.of("place", row -> row.event().place(), EventView.Place::name),
            Table.Column.of("country", row -> row.event().place(), EventView.Place::country),
            new Table.Column<>("tags", row -> joined(row.event().tags())),
            new Table.Column<>("timelines", row -> joined(row.event().timelines())));

    private static final List<Table.Column<EventText>> EVIDENCE = List.of(
            Table.Column.of("status", row -> row.event().corroboration(), EventView.Corroboration::status),
            Table.Column.of("sources", row -> row.event().corroboration(), EventView.Corroboration::sources),
            Table.Column.of("origins", row -> row.event().corroboration(), EventView.Corroboration::origins),
            Table.Column.of("named_origins", row -> row.event().corroboration(), EventView.Corroboration::namedOrigins),
            Table.Column.of(
                    "denying_origins", row -> row.event().corroboration(), EventView.Corroboration::denyingOrigins),
            Table.Column.of("meets_policy", row -> row.event().corroboration(), EventView.Corroboration::meetsPolicy),
            new Table.Column<>("disagreements", row -> joined(row.disagreements())),
            new Table.Column<>("citations", row -> row.passages().size()),
            new Table.Column<>("revision", row -> row.event().revision()),
            new Table.Column<>("recorded_at", row -> row.event().recordedAt()));

    static final Table<EventText> TABLE = new Table<>(
            Stream.of(WHAT, WHEN, WHO_AND_WHERE, EVIDENCE).flatMap(List::stream).toList(),
            List::of,
            Carried.of(
                    EventMember.HEADLINE,
                    EventMember.SUMMARY,
                    EventMember.TYPE,
                    EventMember.WHEN,
                    EventMember.WHEN_AFTER,
                    EventMember.WHEN_BEFORE,
                    EventMember.WHEN_REASON,
                    EventMember.QUANTITY,
                    EventMember.PARTICIPANTS,
                    EventMember.PLACE,
                    EventMember.TAGS,
                    EventMember.TIMELINES,
                    EventMember.CORROBORATION,
                    EventMember.DISAGREEMENTS,
                    EventMember.RECORDED_AT,
                    EventMember.REVISION));

    private EventTable() {}
}
