package org.dateline.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
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

    /** The number of what is not known, which comes last. */
    long UNKNOWN = Long.MAX_VALUE;

    /**
     * What they can be ordered by.
     *
     * @param attribute the number, by its name in queries; {@link #UNKNOWN} where there is none
     * @param number the same of one of them
     */
    record Order<T>(String attribute, ToLongFunction<T> number) {
        /** What comes first is the least of these. */
        private static long key(long number, boolean descending) {
            return descending && number != UNKNOWN ? -number : number;
        }

        /** Whether one of them comes behind another in it, slugs deciding last. */
        boolean isBehind(T one, ReferenceQuery.After after, boolean descending, String slug) {
            int order = Long.compare(key(number.applyAsLong(one), descending), key(after.number(), descending));
            return order > 0 || order == 0 && slug.compareTo(after.slug()) > 0;
        }

        private String key(boolean descending) {
            return descending
                    ? "(case when " + attribute + " = " + UNKNOWN + " then " + UNKNOWN + " else -" + attribute + " end)"
                    : attribute;
        }
    }

    /** What else than by slug they can be ordered by, by the names that readers use. */
    default Map<String, Order<T>> orders() {
        return Map.of();
    }

    /**
     * Those that stand, in the order asked for.
     *
     * @return one page; a fixed number of statements whatever its size
     */
    default Page<T> page(ReferenceQuery query) {
        Order<T> order = orders().get(query.order().by());
        List<T> rows = (order == null ? bySlug(query) : by(order, query))
                .page(0, query.limit() + 1)
                .list();
        OptionalLong total = query.total() ? OptionalLong.of(count("removedAt is null")) : OptionalLong.empty();
        return paged(rows, query, order, total);
    }

    private Page<T> paged(List<T> rows, ReferenceQuery query, Order<T> order, OptionalLong total) {
        return Page.of(
                rows,
                query.limit(),
                last -> Cursor.after(
                        query.question(),
                        order == null
                                ? List.of(last.slug)
                                : List.of(order.number().applyAsLong(last), last.slug)),
                total);
    }

    /**
     * The same of some that are at hand.
     *
     * @param all of those that stand, by slug
     */
    default Page<T> page(ReferenceQuery query, List<T> all) {
        Order<T> order = orders().get(query.order().by());
        boolean descending = query.order().descending();
        List<T> rows = all.stream()
                .filter(each -> query.after().isEmpty()
                        || (order == null
                                ? each.slug.compareTo(query.after().get().slug()) > 0
                                : order.isBehind(each, query.after().get(), descending, each.slug)))
                .sorted(Comparator.<T>comparingLong(each ->
                                order == null ? 0 : Order.key(order.number().applyAsLong(each), descending))
                        .thenComparing(each -> each.slug))
                .limit(query.limit() + 1L)
                .toList();
        return paged(rows, query, order, query.total() ? OptionalLong.of(all.size()) : OptionalLong.empty());
    }

    private PanacheQuery<T> bySlug(ReferenceQuery query) {
        return find(
                "removedAt is null and slug > ?1 order by slug",
                query.after().map(ReferenceQuery.After::slug).orElse(""));
    }

    private PanacheQuery<T> by(Order<T> order, ReferenceQuery query) {
        boolean descending = query.order().descending();
        String key = order.key(descending);
        ReferenceQuery.After after = query.after().orElse(new ReferenceQuery.After(Long.MIN_VALUE, ""));
        return find(
                String.format(
                        Locale.ROOT,
                        "removedAt is null and (%1$s > ?1 or %1$s = ?1 and slug > ?2) order by %1$s, slug",
                        key),
                Order.key(after.number(), descending && query.after().isPresent()),
                after.slug());
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
            throw withdrawn(found);
        }
        return found;
    }

    /** Says that one no longer stands. */
    default Withdrawn withdrawn(T gone) {
        return new Withdrawn(kind(), gone.slug, gone.removedAt, "It no longer stands in the record.");
    }
}
