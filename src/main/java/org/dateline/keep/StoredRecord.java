package org.dateline.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.keep.Rows.Row;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.AuthorDraft;
import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.CorrectionDraft;
import org.dateline.record.RecordDraft.DerivationDraft;
import org.dateline.record.RecordDraft.EraDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.IdentificationDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.PolicyDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;
import org.dateline.record.RecordDraft.RetractionDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.TitlingDraft;
import org.dateline.record.RecordDraft.VocabularyDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/** The present of a record in a database, as a draft that would make it. */
final class StoredRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL_PARTS = "WHEN,QUANTITY,ASSERTION";

    /** Of revisions that stand and are no tombstones. */
    static final String LIVE = "e.superseded_at is null and e.withdrawn_reason is null";

    private final Connection store;

    private StoredRecord(Connection store) {
        this.store = store;
    }

    /** @return the record, everything in it in the order of ids, but for lists that have an order of their own */
    static RecordDraft read(Connection store) throws SQLException {
        return new StoredRecord(store).read();
    }

    private RecordDraft read() throws SQLException {
        return new RecordDraft(actors(), origins(), sources(), checks(), timelines(), words());
    }

    private List<ActorDraft> actors() throws SQLException {
        Map<String, List<Row>> aliases =
                Rows.by("actor_slug", store, "select * from actor_alias order by actor_slug, position");
        Map<String, List<Row>> speaksFor =
                Rows.by("actor_slug", store, "select * from actor_speaks_for order by actor_slug, speaks_for_slug");
        return standing("actor").stream()
                .map(row -> new ActorDraft(
                        row.text("slug"),
                        row.text("name"),
                        row.code("kind"),
                        row.text("description"),
                        texts(aliases.get(row.text("slug")), "alias"),
                        texts(speaksFor.get(row.text("slug")), "speaks_for_slug")))
                .toList();
    }

    private List<OriginDraft> origins() throws SQLException {
        Map<String, List<Row>> speaksFor =
                Rows.by("origin_slug", store, "select * from origin_speaks_for order by origin_slug, speaks_for_slug");
        Map<String, List<Row>> derivations = Rows.by(
                "origin_slug", store, "select * from origin_derivation order by origin_slug, derives_from_slug");
        Map<String, List<Row>> retractions =
                Rows.by("origin_slug", store, "select * from origin_retraction order by origin_slug, retracted_slug");
        return standing("origin").stream()
                .map(row -> new OriginDraft(
                        row.text("slug"),
                        row.text("name"),
                        // Who was named later was unnamed when it was said.
                        row.text("identified_on") == null ? row.code("attribution") : "unnamed",
                        row.text("identified_on") == null ? row.text("actor_slug") : null,
                        row.text("occasion"),
                        row.text("people"),
                        row.text("description"),
                        row.text("obtained_by_slug"),
                        row.text("said"),
                        texts(speaksFor.get(row.text("slug")), "speaks_for_slug"),
                        rows(derivations, row.text("slug"))
                                .map(each -> new DerivationDraft(
                                        each.text("derives_from_slug"),
                                        each.text("basis").equals("STATED") ? null : each.code("basis")))
                                .toList(),
                        retractions(retractions, row, "WITHDRAWS"),
                        retractions(retractions, row, "CORRECTS"),
                        row.text("note"),
                        row.text("identified_on") == null
                                ? null
                                : new IdentificationDraft(
                                        row.text("actor_slug"),
                                        row.text("identified_on"),
                                        row.text("identified_in"),
                                        row.text("identified_by"))))
                .toList();
    }

    private static List<RetractionDraft> retractions(Map<String, List<Row>> retractions, Row origin, String kind) {
        return rows(retractions, origin.text("slug"))
                .filter(each -> each.text("kind").equals(kind))
                .map(each -> new RetractionDraft(
                        each.text("retracted_slug"),
                        each.text("parts").equals(ALL_PARTS)
                                ? List.of()
                                : List.of(each.code("parts").split(","))))
                .toList();
    }

    private List<SourceDraft> sources() throws SQLException {
        Map<String, List<Row>> authors =
                Rows.by("source_slug", store, "select * from source_author order by source_slug, position");
        Map<String, List<Row>> corrections =
                Rows.by("source_slug", store, "select * from source_correction order by source_slug, position");
        return standing("source").stream()
                .map(row -> new SourceDraft(
                        row.text("slug"),
                        row.text("title"),
                        row.text("publisher"),
                        rows(authors, row.text("slug"))
                                .map(StoredRecord::author)
                                .toList(),
                        row.text("published"),
                        row.text("url"),
                        row.text("archived_url"),
                        row.text("accessed"),
                        row.text("language"),
                        row.text("sha256"),
                        rows(corrections, row.text("slug"))
                                .map(each -> new CorrectionDraft(
                                        each.text("corrected_on"),
                                        each.text("what"),
                                        each.text("url"),
                                        each.flag("retracts")))
                                .toList(),
                        row.text("via_slug")))
                .toList();
    }

    /** One whose name is made of its parts is given by these. */
    private static AuthorDraft author(Row row) {
        return new AuthorDraft(
                row.text("family") == null ? row.text("author") : null,
                row.code("kind"),
                row.text("family"),
                row.text("given"));
    }

    private List<CheckDraft> checks() throws SQLException {
        Map<String, List<Row>> found = Rows.by(
                "source_slug",
                store,
                "select c.source_slug, c.exact, c.prefix, c.suffix, c.starts_at, c.ends_at from citation c"
                        + " join event e on e.id = c.event_id where " + LIVE + " and c.starts_at is not null"
                        + " order by c.source_slug, c.starts_at, c.ends_at, c.exact");
        return standing("source").stream()
                .filter(row -> row.text("checked_sha256") != null)
                .map(row -> new CheckDraft(
                        row.text("slug"),
                        row.text("checked_sha256"),
                        rows(found, row.text("slug"))
                                .map(each -> new QuotePositionDraft(
                                        new Quote(each.text("exact"), each.text("prefix"), each.text("suffix"))
                                                .fingerprint(),
                                        each.text("starts_at"),
                                        each.text("ends_at")))
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<TimelineDraft> timelines() throws SQLException {
        List<Row> timelines = standing("timeline");
        Map<String, String> zones = new LinkedHashMap<>();
        Map<String, String> languages = new LinkedHashMap<>();
        timelines.forEach(row -> {
            zones.put(row.text("slug"), row.text("zone"));
            languages.put(row.text("slug"), row.text("language"));
        });
        Map<String, List<EventDraft>> told = new TreeMap<>();
        Map<String, Set<String>> included = new TreeMap<>();
        StoredEvents events = StoredEvents.of(store);
        for (Row row : events.rows()) {
            Set<String> in = events.timelines(row);
            String zone = row.text("zone");
            // It has its language from where it is told, and the one whose zone it has need not say it again.
            List<String> tellers = in.stream()
                    .filter(each -> Objects.equals(row.text("language"), languages.get(each)))
                    .toList();
            String teller = tellers.stream()
                    .filter(each -> zone == null || zone.equals(zones.get(each)))
                    .findFirst()
                    .orElseGet(() -> tellers.isEmpty() ? in.iterator().next() : tellers.get(0));
            told.computeIfAbsent(teller, each -> new ArrayList<>())
                    .add(events.draft(row, zone == null || zone.equals(zones.get(teller)) ? null : zone));
            in.stream()
                    .filter(each -> !each.equals(teller))
                    .forEach(each -> included.computeIfAbsent(each, other -> new TreeSet<>())
                            .add(row.text("slug")));
        }
        Map<String, List<WithdrawalDraft>> withdrawn =
                withdrawn(timelines.isEmpty() ? null : timelines.get(0).text("slug"));
        return timelines.stream()
                .map(row -> new TimelineDraft(
                        row.text("slug"),
                        row.text("title"),
                        row.text("description"),
                        row.text("zone"),
                        row.text("min_voices") == null
                                ? null
                                : new PolicyDraft(row.text("min_voices"), row.text("min_named_voices")),
                        told.get(row.text("slug")),
                        List.copyOf(included.getOrDefault(row.text("slug"), Set.of())),
                        withdrawn.get(row.text("slug")),
                        list(row.text("eras"), new TypeReference<List<EraDraft>>() {}),
                        row.text("language"),
                        list(row.text("translations"), new TypeReference<List<TitlingDraft>>() {})))
                .toList();
    }

    /** Null where there are none. */
    private VocabularyDraft words() throws SQLException {
        Map<String, Map<String, Map<String, String>>> byKind = new TreeMap<>();
        Rows.of(store, "select * from vocabulary where until_version is null order by kind, code, language")
                .forEach(row -> byKind.computeIfAbsent(row.text("kind"), each -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("code"), each -> new LinkedHashMap<>())
                        .put(row.text("language"), row.text("word")));
        return byKind.isEmpty()
                ? null
                : new VocabularyDraft(byKind.get("type"), byKind.get("role"), byKind.get("unit"));
    }

    /** What was withdrawn, where it was told last; else in the timeline given. */
    private Map<String, List<WithdrawalDraft>> withdrawn(String otherwise) throws SQLException {
        Map<String, String> last = new LinkedHashMap<>();
        Rows.of(store, """
                        select e.slug, t.timeline_slug from event e join event_timeline t on t.event_id = e.id
                        join timeline l on l.slug = t.timeline_slug and l.removed_at is null
                        where e.slug in (select w.slug from event w
                            where w.superseded_at is null and w.withdrawn_reason is not null)
                        order by e.slug, e.number desc, t.timeline_slug
                        """).forEach(row -> last.putIfAbsent(row.text("slug"), row.text("timeline_slug")));
        Map<String, List<WithdrawalDraft>> withdrawn = new TreeMap<>();
        Rows.of(store, "select * from event where superseded_at is null and withdrawn_reason is not null order by slug")
                .forEach(row -> withdrawn
                        .computeIfAbsent(last.getOrDefault(row.text("slug"), otherwise), each -> new ArrayList<>())
                        .add(new WithdrawalDraft(
                                row.text("slug"),
                                row.text("headline"),
                                row.text("withdrawn_reason"),
                                change(row.text("changes")))));
        return withdrawn;
    }

    /** What the desk said last that a change is; null where it said nothing. */
    static ChangeDraft change(String changes) {
        List<Map<String, Object>> said = list(changes, new TypeReference<List<Map<String, Object>>>() {});
        if (said.isEmpty()) {
            return null;
        }
        Map<String, Object> last = said.get(said.size() - 1);
        return new ChangeDraft(String.valueOf(last.get("kind")).toLowerCase(Locale.ROOT), (String) last.get("note"));
    }

    /** A list that is kept in one column as JSON. */
    static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return json == null ? List.of() : JSON.readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Row> standing(String table) throws SQLException {
        return Rows.of(store, "select * from " + table + " where removed_at is null order by slug");
    }

    static Stream<Row> rows(Map<String, List<Row>> groups, String key) {
        return groups.getOrDefault(key, List.of()).stream();
    }

    private static List<String> texts(List<Row> rows, String column) {
        return rows == null
                ? List.of()
                : rows.stream().map(row -> row.text(column)).toList();
    }
}
