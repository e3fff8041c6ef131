package org.dateline.format.table;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.citation.Locator;
import org.dateline.citation.Translation;
import org.dateline.format.EventText;
import org.dateline.source.Retraction;
import org.dateline.view.ActorView;
import org.dateline.view.EventMember;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceCitations.Passage;
import org.dateline.view.SourceCitations.QuoteView;
import org.dateline.view.SourceCitations.Says;
import org.dateline.view.SourceView;

import static org.dateline.format.table.Table.joined;

/** A row for each passage with its event beside it; an event without passages has a row of its own. */
final class CitationTable {
    /**
     * @param ofSource null where the event has no passages
     * @param passage null where the event has none
     */
    record Row(EventText eventText, SourceCitations ofSource, Passage passage) {
        /** An event's, in the order of the record. */
        static List<Row> of(EventText eventText) {
            List<Row> rows = eventText.event().citations().stream()
                    .flatMap(ofSource -> of(eventText, ofSource))
                    .toList();
            return rows.isEmpty() ? List.of(new Row(eventText, null, null)) : rows;
        }

        private static Stream<Row> of(EventText eventText, SourceCitations ofSource) {
            return ofSource.passages().stream().map(passage -> new Row(eventText, ofSource, passage));
        }

        SourceView source() {
            return ofSource == null ? null : ofSource.source();
        }

        QuoteView quote() {
            return passage == null ? null : passage.quote();
        }

        Locator locator() {
            return passage == null ? null : passage.locator();
        }

        Translation translation() {
            return passage == null ? null : passage.translation();
        }

        OriginView.Mention origin() {
            return passage == null ? null : passage.origin();
        }

        Says says() {
            return passage == null ? null : passage.says();
        }
    }

    private static final List<Table.Column<Row>> EVENT = List.of(
            new Table.Column<>(
                    "id", EventMember.ID, row -> row.eventText().event().id()),
            new Table.Column<>(
                    "headline",
                    EventMember.HEADLINE,
                    row -> row.eventText().event().headline()),
            new Table.Column<>(
                    "edtf",
                    EventMember.WHEN,
                    row -> row.eventText().event().when().edtf()),
            new Table.Column<>("date", EventMember.WHEN, row -> row.eventText().when()));

    private static final List<Table.Column<Row>> SOURCE = List.of(
            Table.Column.of("source_id", Row::source, SourceView::id),
            Table.Column.of("source_title", Row::source, SourceView::title),
            Table.Column.of("source_publisher", Row::source, SourceView::publisher),
            Table.Column.of("source_authors", Row::source, source -> joined(source.byline())),
            Table.Column.of("source_published", Row::source, SourceView::published),
            Table.Column.of("source_url", Row::source, SourceView::url),
            Table.Column.of("source_archived_url", Row::source, SourceView::archivedUrl),
            Table.Column.of("source_accessed", Row::source, SourceView::accessed),
            Table.Column.of("source_language", Row::source, SourceView::language),
            Table.Column.of(
                    "source_via_id",
                    Row::source,
                    source -> source.via() == null ? null : source.via().id()));

    private static final List<Table.Column<Row>> QUOTE = List.of(
            Table.Column.of("quote", EventMember.CITATIONS, Row::quote, QuoteView::exact),
            Table.Column.of("quote_prefix", Row::quote, QuoteView::prefix),
            Table.Column.of("quote_suffix", Row::quote, QuoteView::suffix),
            Table.Column.of("quote_language", Row::quote, QuoteView::language),
            Table.Column.of("page", Row::locator, Locator::page),
            Table.Column.of("paragraph", Row::locator, Locator::paragraph),
            Table.Column.of("time_code", Row::locator, Locator::time),
            Table.Column.of("translation", Row::translation, Translation::text),
            Table.Column.of("translation_language", Row::translation, Translation::language),
            Table.Column.of("translated_by", Row::translation, Translation::by),
            Table.Column.of("quote_start", Row::quote, QuoteView::start),
            Table.Column.of("quote_end", Row::quote, QuoteView::end),
            new Table.Column<>(
                    "document_sha256",
                    row -> row.passage() == null ? null : row.ofSource().documentSha256(row.passage())),
            new Table.Column<>(
                    "link", row -> row.passage() == null ? null : row.ofSource().address(row.passage())));

    private static final List<Table.Column<Row>> ORIGIN = List.of(
            Table.Column.of("origin_id", Row::origin, OriginView.Mention::id),
            Table.Column.of("origin_name", Row::origin, OriginView.Mention::name),
            Table.Column.of(
                    "origin_attribution",
                    Row::origin,
                    origin -> origin.attribution().code()),
            Table.Column.of("origin_actor_id", Row::origin, origin -> id(origin.actor())),
            Table.Column.of("origin_people", Row::origin, OriginView.Mention::people),
            Table.Column.of("origin_obtained_by_id", Row::origin, origin -> id(origin.obtainedBy())),
            Table.Column.of("origin_root_ids", Row::origin, origin -> joined(origin.roots())));

    private static final List<Table.Column<Row>> WORD = List.of(
            Table.Column.of("stance", Row::passage, passage -> passage.stance().code()),
            Table.Column.of("asked_id", Row::passage, passage -> id(passage.asked())),
            Table.Column.of("agrees", Row::passage, Passage::agrees),
            Table.Column.of("inferred", Row::passage, Passage::inferred),
            Table.Column.of("withdrawn", Row::passage, passage -> withdrawn(passage)),
            Table.Column.of("says_when", Row::says, Says::when),
            Table.Column.of("says_quantity", Row::says, Says::quantity),
            Table.Column.of("says_after", Row::says, says -> joined(says.after())),
            Table.Column.of("says_before", Row::says, says -> joined(says.before())),
            Table.Column.of("says_because_of", Row::says, says -> joined(says.becauseOf())),
            Table.Column.of("says_in_reply_to", Row::says, says -> joined(says.inReplyTo())),
            Table.Column.of("says_part_of", Row::says, says -> joined(says.partOf())),
            Table.Column.of("leaves_open", Row::says, says -> joined(says.leavesOpen())),
            Table.Column.of("note", Row::passage, Passage::note));

    static final Table<Row> TABLE = new Table<>(
            Stream.of(EVENT, SOURCE, QUOTE, ORIGIN, WORD).flatMap(List::stream).toList(), Row::of);

    private CitationTable() {}

    private static String withdrawn(Passage passage) {
        return passage.withdrawn() == null
                ? null
                : joined(passage.withdrawn().fields().stream().map(Retraction.Part::code));
    }

    private static String id(ActorView.Mention actor) {
        return actor == null ? null : actor.id();
    }
}
