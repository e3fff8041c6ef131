package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;

import org.dateline.citation.Citation;
import org.dateline.citation.Locator;
import org.dateline.citation.Translation;
import org.dateline.quotation.Quote;
import org.dateline.source.Reference;
import org.dateline.store.ApproximateTimeConverter;
import org.dateline.store.EventDateConverter;
import org.dateline.store.QuantityConverter;
import org.dateline.store.SlugsConverter;

/**
 * Revisions that are written but that nobody sees yet: the time of each ends at {@link Reference#PENDING}. The first
 * ones of a record are of a version that has not begun, and need no such time. Rows are written without entities, whose
 * collections would each be compared and written one by one.
 */
@ApplicationScoped
public class StagedRevisions {
    private static final List<String> PARTS = List.of("event_timeline", "participant", "citation", "event_relation");

    private final EntityManager store;

    StagedRevisions(EntityManager store) {
        this.store = store;
    }

    /**
     * Writes complete events, which get their ids.
     *
     * @param fresh whether the record holds nothing else
     */
    public void write(List<Event> events, boolean fresh) {
        SharedSessionContractImplementor session = store.unwrap(SharedSessionContractImplementor.class);
        for (Event event : events) {
            event.id = id(session, event);
            for (Citation citation : event.citations) {
                citation.id = id(session, citation);
            }
        }
        store.unwrap(Session.class).doWork(connection -> {
            writeEvents(connection, events, fresh);
            writeParts(connection, events);
            writeCitations(connection, events);
        });
    }

    /** The id that Hibernate would give it, so that neither gives one that the other has given. */
    private static Long id(SharedSessionContractImplementor session, Object entity) {
        BeforeExecutionGenerator ids = (BeforeExecutionGenerator)
                session.getEntityPersister(null, entity).getGenerator();
        return (Long) ids.generate(session, entity, null, EventType.INSERT);
    }

    /** The values of a row, in the order of its columns. */
    private static final class Row implements AutoCloseable {
        private final PreparedStatement statement;
        private int column;

        private Row(Connection connection, String table, String columns) throws SQLException {
            statement = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                    + "?,".repeat(columns.split(",").length - 1) + "?)");
        }

        private Row text(String value) throws SQLException {
            statement.setString(++column, value);
            return this;
        }

        private Row number(long value) throws SQLException {
            statement.setLong(++column, value);
            return this;
        }

        private Row number(Long value) throws SQLException {
            statement.setObject(++column, value, Types.BIGINT);
            return this;
        }

        private Row truth(Boolean value) throws SQLException {
            statement.setObject(++column, value, Types.BOOLEAN);
            return this;
        }

        private Row moment(Instant value) throws SQLException {
            statement.setObject(
                    ++column, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            return this;
        }

        private void add() throws SQLException {
            statement.addBatch();
            column = 0;
        }

        private void write() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    private static void writeEvents(Connection connection, List<Event> events, boolean fresh) throws SQLException {
        EventDateConverter dates = new EventDateConverter();
        QuantityConverter quantities = new QuantityConverter();
        SlugsConverter slugs = new SlugsConverter();
        ContestedConverter contested = new ContestedConverter();
        AssertedDatesConverter asserted = new AssertedDatesConverter();
        Medium.Columns media = new Medium.Columns();
        Extra.Columns extras = new Extra.Columns();
        Telling.Columns tellings = new Telling.Columns();
        StatedChange.Columns changes = new StatedChange.Columns();
        Relation.Columns related = new Relation.Columns();
        ApproximateTimeConverter times = new ApproximateTimeConverter();
        try (Row row = new Row(
                connection,
                "event",
                "id, slug, number, recorded_at, superseded_at, changed_in, digest, headline, summary, type, key_event,"
                        + " edtf, when_reason, listed_on, listed_until, listed_at, listed_by, listed_steps, zone, quantity,"
                        + " quantity_unit, quantity_reason, place_name, place_country, place_latitude, place_longitude, on_record_slug,"
                        + " sources, voices, named_voices,"
                        + " denying_voices, status, meets_policy, tags, contested, asserted_dates,"
                        + " media, extras, changes, language, translations, related_from, quantity_currency, when_time")) {
            for (Event event : events) {
                row.number(event.id)
                        .text(event.slug)
                        .number(event.number)
                        .moment(event.recordedAt)
                        .moment(fresh ? null : Reference.PENDING)
                        .number(event.changedIn)
                        .text(event.digest)
                        .text(event.headline)
                        .text(event.summary)
                        .text(event.type)
                        .truth(event.keyEvent)
                        .text(dates.convertToDatabaseColumn(event.date().orElse(null)))
                        .text(event.whenReason)
                        .number(event.listed().on())
                        .number(event.listed().until())
                        .number(event.listed().at())
                        .text(event.listed().by())
                        .number(event.listed().steps())
                        .text(event.zone)
                        .text(quantities.convertToDatabaseColumn(event.quantity))
                        .text(event.quantityUnit)
                        .text(event.quantityReason)
                        .text(event.placeName)
                        .text(event.placeCountry)
                        .text(event.placeLatitude)
                        .text(event.placeLongitude)
                        .text(event.onRecord == null ? null : event.onRecord.slug)
                        .number(event.corroboration().sources())
                        .number(event.corroboration().voices())
                        .number(event.corroboration().namedVoices())
                        .number(event.denyingVoices())
                        .text(event.status().name())
                        .truth(event.meetsPolicy().orElse(null))
                        .text(slugs.convertToDatabaseColumn(event.tags))
                        .text(contested.convertToDatabaseColumn(event.contested()))
                        .text(asserted.convertToDatabaseColumn(event.assertedDates()))
                        .text(media.convertToDatabaseColumn(event.media))
                        .text(extras.convertToDatabaseColumn(event.extras))
                        .text(changes.convertToDatabaseColumn(event.changes))
                        .text(event.language)
                        .text(tellings.convertToDatabaseColumn(event.translations))
                        .text(related.convertToDatabaseColumn(event.relatedFrom()))
                        .text(event.quantityCurrency)
                        .text(times.convertToDatabaseColumn(event.whenTime))
                        .add();
            }
            row.write();
        }
    }

    private static void writeParts(Connection connection, List<Event> events) throws SQLException {
        try (Row timelines = new Row(connection, "event_timeline", "event_id, timeline_slug");
                Row participants = new Row(connection, "participant", "event_id, position, actor_slug, role");
                Row relations = new Row(connection, "event_relation", "event_id, kind, other")) {
            for (Event event : events) {
                for (String timeline : event.timelines) {
                    timelines.number(event.id).text(timeline).add();
                }
                int position = 0;
                for (Participant participant : event.participants) {
                    participants
                            .number(event.id)
                            .number(position++)
                            .text(participant.actor.slug)
                            .text(participant.role)
                            .add();
                }
                for (Relation relation : event.relations()) {
                    relations
                            .number(event.id)
                            .text(relation.kind().name())
                            .text(relation.other())
                            .add();
                }
            }
            for (Row rows : List.of(timelines, participants, relations)) {
                rows.write();
            }
        }
    }

    private static void writeCitations(Connection connection, List<Event> events) throws SQLException {
        EventDateConverter dates = new EventDateConverter();
        QuantityConverter quantities = new QuantityConverter();
        SlugsConverter slugs = new SlugsConverter();
        try (Row row = new Row(
                connection,
                "citation",
                "id, event_id, position, source_slug, origin_slug, exact, prefix, suffix, stance, says_when,"
                        + " says_quantity, says_after, says_before, note, leaves_when_open, leaves_quantity_open,"
                        + " inferred, at_page, at_paragraph, at_time, quote_language, translation_language, translation,"
                        + " translated_by, asked_slug, says_because_of, says_in_reply_to, says_part_of")) {
            for (Event event : events) {
                int position = 0;
                for (Citation citation : event.citations) {
                    Quote quote = citation.quote();
                    Locator locator = citation.locator;
                    Translation translation = citation.translation;
                    row.number(citation.id)
                            .number(event.id)
                            .number(position++)
                            .text(citation.source.slug)
                            .text(citation.origin.slug)
                            .text(quote == null ? null : quote.exact())
                            .text(quote == null ? null : quote.prefix())
                            .text(quote == null ? null : quote.suffix())
                            .text(citation.stance.name())
                            .text(dates.convertToDatabaseColumn(citation.saysWhen))
                            .text(quantities.convertToDatabaseColumn(citation.saysQuantity))
                            .text(slugs.convertToDatabaseColumn(citation.saysAfter))
                            .text(slugs.convertToDatabaseColumn(citation.saysBefore))
                            .text(citation.note)
                            .truth(citation.leavesWhenOpen)
                            .truth(citation.leavesQuantityOpen)
                            .truth(citation.inferred)
                            .text(locator == null ? null : locator.page())
                            .text(locator == null ? null : locator.paragraph())
                            .text(locator == null ? null : locator.time())
                            .text(citation.quoteLanguage)
                            .text(translation == null ? null : translation.language())
                            .text(translation == null ? null : translation.text())
                            .text(translation == null ? null : translation.by())
                            .text(citation.asked == null ? null : citation.asked.slug)
                            .text(slugs.convertToDatabaseColumn(citation.saysBecauseOf))
                            .text(slugs.convertToDatabaseColumn(citation.saysInReplyTo))
                            .text(slugs.convertToDatabaseColumn(citation.saysPartOf))
                            .add();
                }
            }
            row.write();
        }
    }

    /** How many there are. */
    public long count() {
        return count("");
    }

    /** How many of them are of events that were never told before. */
    public long countNew() {
        return count(" and e.number = 1");
    }

    private long count(String condition) {
        return store.createQuery("select count(e) from Event e where e.supersededAt = ?1" + condition, Long.class)
                .setParameter(1, Reference.PENDING)
                .getSingleResult();
    }

    /** Ends the time of what they take the place of, and begins theirs. */
    public void publish(long version, Instant now) {
        store.createQuery("""
                        update Event e set e.supersededAt = ?1 where e.supersededAt is null
                        and e.slug in (select p.slug from Event p where p.supersededAt = ?2)
                        """)
                .setParameter(1, now)
                .setParameter(2, Reference.PENDING)
                .executeUpdate();
        store.createQuery("""
                        update Event e set e.supersededAt = null, e.changedIn = ?1 where e.supersededAt = ?2
                        """)
                .setParameter(1, version)
                .setParameter(2, Reference.PENDING)
                .executeUpdate();
    }

    /**
     * Takes some of them away.
     *
     * @param fresh whether the record holds nothing else
     * @return whether any were left
     */
    public boolean discardSome(boolean fresh) {
        TypedQuery<Long> written = store.createQuery(
                "select e.id from Event e where e.supersededAt " + (fresh ? "is null" : "= ?1"), Long.class);
        if (!fresh) {
            written.setParameter(1, Reference.PENDING);
        }
        List<Long> some = written.setMaxResults(1000).getResultList();
        if (!some.isEmpty()) {
            for (String part : PARTS) {
                store.createNativeQuery("delete from " + part + " where event_id in (?1)")
                        .setParameter(1, some)
                        .executeUpdate();
            }
            store.createNativeQuery("delete from event where id in (?1)")
                    .setParameter(1, some)
                    .executeUpdate();
        }
        return !some.isEmpty();
    }
}
