package org.dateline.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reader's question for a list of reference data.
 *
 * @param question fingerprint that binds cursors to this list
 * @param order how it is ordered; the slug decides last
 * @param after the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all items is wanted
 */
public record ReferenceQuery(String question, Order order, Optional<After> after, int limit, boolean total) {
    private static final Order BY_SLUG = new Order("", false);

    /**
     * What comes first.
     *
     * @param by the name of what it is ordered by; empty for the slug alone
     * @param descending whether the last comes first; what has no value comes last either way
     */
    public record Order(String by, boolean descending) {}

    /**
     * Where a page begins.
     *
     * @param number what the item before it is ordered by; 0 where that is the slug alone
     * @param slug of that item
     */
    public record After(long number, String slug) {
        private static After read(List<String> key) {
            return key.size() == 1 ? new After(0, key.get(0)) : new After(Long.parseLong(key.get(0)), key.get(1));
        }
    }

    /**
     * Reads the question from its parameters: {@code limit}, {@code cursor}, {@code include}, and {@code sort} where there is a
     * choice.
     *
     * @param list what is listed, {@code actors}
     * @param orders names of what else than by slug it can be ordered by; empty when by nothing else
     * @throws InvalidParameters when they cannot be read
     */
    public static ReferenceQuery of(String list, Set<String> orders, Parameters parameters) {
        Order order = orders.isEmpty()
                ? BY_SLUG
                : parameters.one("sort", BY_SLUG, text -> Parameters.oneOf(text, choice(orders)));
        String question = Cursor.fingerprint(order.equals(BY_SLUG) ? list : list + " by " + order);
        int limit = parameters.limit();
        List<After> after = parameters.cursor(question, key -> List.of(After.read(key)));
        Set<String> include = parameters.several("include", List.of("total"));
        parameters.check();
        return new ReferenceQuery(question, order, after.stream().findFirst(), limit, include.contains("total"));
    }

    private static Map<String, Order> choice(Set<String> orders) {
        Map<String, Order> choice = new LinkedHashMap<>();
        choice.put("id", BY_SLUG);
        orders.forEach(name -> {
            choice.put(name, new Order(name, false));
            choice.put("-" + name, new Order(name, true));
        });
        return choice;
    }
}
