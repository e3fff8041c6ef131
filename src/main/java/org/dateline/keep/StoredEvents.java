package org.dateline.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.type.TypeReference;

import org.dateline.keep.Rows.Row;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ExtraDraft;
import org.dateline.record.RecordDraft.LocatorDraft;
import org.dateline.record.RecordDraft.MediaDraft;
import org.dateline.record.RecordDraft.ParticipantDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.PlaceDraft;
import org.dateline.record.RecordDraft.QuantityDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.record.RecordDraft.TellingDraft;
import org.dateline.record.RecordDraft.TranslationDraft;
import org.dateline.record.RecordDraft.WhenDraft;

/** The events of a record in a database that were not withdrawn, as they are told now. */
final class StoredEvents {
    private static final String OF_LIVE = " x join event e on e.id = x.event_id where " + StoredRecord.LIVE;

    /** In the order of lists. */
    private final List<Row> events;

    private final Map<String, List<Row>> timelines;
    private final Map<String, List<Row>> participants;
    private final Map<String, List<Row>> citations;

    private StoredEvents(Connection store) throws SQLException {
        events = Rows.of(
                store,
                "select e.* from event e where " + StoredRecord.LIVE
                        + " order by e.listed_on, e.listed_until, e.listed_at, e.listed_steps, e.slug");
        timelines = Rows.by(
                "event_id",
                store,
                "select x.* from event_timeline" + OF_LIVE + " order by x.event_id, x.timeline_slug");
        participants = Rows.by(
                "event_id", store, "select x.* from participant" + OF_LIVE + " order by x.event_id, x.position");
        citations =
                Rows.by("event_id", store, "select x.* from citation" + OF_LIVE + " order by x.event_id, x.position");
    }

    static StoredEvents of(Connection store) throws SQLException {
        return new StoredEvents(store);
    }

    List<Row> rows() {
        return events;
    }

    /** Slugs of those it stands in, in alphabetical order. */
    Set<String> timelines(Row event) {
        Set<String> slugs = new TreeSet<>();
        StoredRecord.rows(timelines, event.text("id")).forEach(row -> slugs.add(row.text("timeline_slug")));
        return slugs;
    }

    /** @param zone null where that of its timeline holds */
    EventDraft draft(Row row, String zone) {
        List<CitationDraft> cited = citations(row.text("id"));
        return new EventDraft(
                row.text("slug"),
                row.text("headline"),
                row.text("summary"),
                row.text("type"),
                row.flag("key_event"),
                row.text("edtf") == null && row.text("when_reason") == null
                        ? null
                        : new WhenDraft(row.text("edtf"), row.text("when_time"), row.text("when_reason")),
                zone,
                row.text("quantity") == null
                        ? null
                        : new QuantityDraft(
                                row.text("quantity"),
                                row.text("quantity_unit"),
                                row.text("quantity_currency"),
                                row.text("quantity_reason")),
                StoredRecord.rows(participants, row.text("id"))
                        .map(each -> new ParticipantDraft(each.text("actor_slug"), each.text("role")))
                        .toList(),
                row.text("place_name") == null
                        ? null
                        : new PlaceDraft(
                                row.text("place_name"),
                                row.text("place_country"),
                                row.text("place_latitude"),
                                row.text("place_longitude")),
                row.slugs("tags"),
                row.text("on_record_slug"),
                cited,
                cited.isEmpty() ? "true" : null,
                StoredRecord.list(row.text("media"), new TypeReference<List<MediaDraft>>() {}),
                StoredRecord.list(row.text("extras"), new TypeReference<List<ExtraDraft>>() {}),
                StoredRecord.list(row.text("translations"), new TypeReference<List<TellingDraft>>() {}),
                StoredRecord.change(row.text("changes")),
                row.text("recorded_at"));
    }

    /** Passages of one source that stand one after another are one citation. */
    private List<CitationDraft> citations(String event) {
        List<CitationDraft> cited = new ArrayList<>();
        List<PassageDraft> passages = new ArrayList<>();
        String source = null;
        for (Row row : citations.getOrDefault(event, List.of())) {
            if (source != null && !source.equals(row.text("source_slug"))) {
                cited.add(new CitationDraft(source, passages));
                passages = new ArrayList<>();
            }
            source = row.text("source_slug");
            passages.add(passage(row));
        }
        if (source != null) {
            cited.add(new CitationDraft(source, passages));
        }
        return cited;
    }

    private static PassageDraft passage(Row row) {
        List<String> open = new ArrayList<>();
        if (row.flag("leaves_when_open") != null) {
            open.add("when");
        }
        if (row.flag("leaves_quantity_open") != null) {
            open.add("quantity");
        }
        SaysDraft says = new SaysDraft(
                row.text("says_when"),
                row.text("says_quantity"),
                row.slugs("says_after"),
                row.slugs("says_before"),
                row.slugs("says_because_of"),
                row.slugs("says_in_reply_to"),
                row.slugs("says_part_of"),
                open);
        return new PassageDraft(
                row.text("exact"),
                row.text("prefix"),
                row.text("suffix"),
                row.text("origin_slug"),
                row.code("stance"),
                says.equals(new SaysDraft(null, null, null, null, null, null, null, null)) ? null : says,
                row.flag("inferred"),
                row.text("note"),
                row.text("exact") == null ? "true" : null,
                locator(row),
                row.text("quote_language"),
                row.text("translation") == null
                        ? null
                        : new TranslationDraft(
                                row.text("translation_language"), row.text("translation"), row.text("translated_by")),
                row.text("asked_slug"));
    }

    private static LocatorDraft locator(Row row) {
        LocatorDraft locator = new LocatorDraft(row.text("at_page"), row.text("at_paragraph"), row.text("at_time"));
        return locator.equals(new LocatorDraft(null, null, null)) ? null : locator;
    }
}
