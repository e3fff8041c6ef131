package org.dateline.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dateline.query.Cursor;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Slug;
import org.dateline.query.Withdrawn;

/**
 * The reading of reference data of one kind.
 *
 * @param <T> the kind
 */
public interface References<T extends Reference> extends PanacheRepositoryBase<T, String> {

    /** What is read where nothing else of them is wanted. */
    record Id(String slug) {}

    /** The word for one of them, as problems and lists use it: {@code actor}. */
    String kind();

    /**
     * Those that stand, by slug.
     *
     * @return one page; a fixed number of statements whatever its size
     */
    default Page<T> page(ReferenceQuery query) {
        List<T> rows = find(
                        "removedAt is null and slug > ?1 order by slug",
                        query.after().orElse(""))
                .page(0, query.limit() + 1)
                .list();
        OptionalLong total = query.total() ? OptionalLong.of(count("removedAt is null")) : OptionalLong.empty();
        return Page.of(rows, query.limit(), last -> Cursor.after(query.question(), List.of(last.slug)), total);
    }

    /** The slugs of all that stand, in alphabetical order. */
    default List<String> slugs() {
        return find("removedAt is null order by slug").project(Id.class).stream()
                .map(Id::slug)
                .toList();
    }

    /**
     * The one with that slug.
     *
     * @throws NotFound when there never was one
     * @throws Withdrawn when it was taken out of the record
     */
    default T get(String slug) {
        // What cannot be a slug is not even asked for: PostgreSQL fails on a NUL.
        T found = Optional.of(slug)
                .filter(id -> id.matches(Slug.PATTERN))
                .flatMap(this::findByIdOptional)
                .filter(reference -> !Reference.PENDING.equals(reference.removedAt))
                .orElseThrow(() -> new NotFound(kind(), slug));
        if (found.removedAt != null) {
            throw new Withdrawn(kind(), slug, found.removedAt, "It no longer stands in the record.");
        }
        return found;
    }
}
