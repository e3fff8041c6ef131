package org.dateline.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dateline.query.Cursor;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.VersionQuery;

/** A version of the record, with what is told of it. */
@Entity
@Table(name = "record_version")
public class KeptVersion {
    /** Its number as it is written. */
    static final String NUMBER = "[1-9][0-9]{0,17}";

    @Id
    public long number;

    /** When it was made. */
    public Instant recordedAt;

    /** When the latest of the revisions that were current in it was recorded; null when there was none. */
    public Instant latestAt;

    public String author;

    /** The commit of git that the seeds were in; null where that is not known. */
    @Column(name = "commit_id")
    public String commit;

    public String reason;

    @Embedded
    public Touched touched;

    /** How many lines its canonical export has; null where that was not counted. */
    public Long items;

    /** The digest of its canonical export, see {@link RecordSum}; null where it was not made. */
    public String sha256;

    @ApplicationScoped
    public static class Repo implements PanacheRepositoryBase<KeptVersion, Long> {

        /** The latest first. */
        public Page<KeptVersion> page(VersionQuery query, long latest) {
            List<KeptVersion> rows = find(
                            "number < ?1 and number <= ?2 order by number desc",
                            query.before().orElse(Long.MAX_VALUE),
                            latest)
                    .page(0, query.limit() + 1)
                    .list();
            OptionalLong total = query.total() ? OptionalLong.of(count("number <= ?1", latest)) : OptionalLong.empty();
            return Page.of(rows, query.limit(), last -> Cursor.after(query.question(), List.of(last.number)), total);
        }

        /**
         * The version of a number.
         *
         * @param latest no later one is known yet
         * @throws NotFound when there is none
         */
        public KeptVersion get(String number, long latest) {
            return Optional.of(number)
                    .filter(text -> text.matches(NUMBER))
                    .map(Long::valueOf)
                    .filter(asked -> asked <= latest)
                    .flatMap(this::findByIdOptional)
                    .orElseThrow(() -> new NotFound("version", number));
        }

        /** The one that was the latest at a moment; empty when none was kept before. */
        public Optional<KeptVersion> at(Instant moment, long latest) {
            return find("recordedAt <= ?1 and number <= ?2 order by number desc", moment, latest)
                    .page(0, 1)
                    .firstResultOptional();
        }

        /** The first that is kept; empty in a store in which nothing was written. */
        public Optional<KeptVersion> first() {
            return find("order by number").page(0, 1).firstResultOptional();
        }
    }
}
