package org.dateline.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dateline.event.Event;
import org.dateline.event.Relation;

/**
 * How it stands to other events beside their order, by the slugs of these. What it says of others rests on those of its
 * passages that say so; what others say of it, on theirs.
 *
 * @param becauseOf its causes, and the grounds given for it; null when no passage gives any
 * @param inReplyTo what it answers; null when no passage says
 * @param partOf what it is a part of; null when no passage says
 * @param ledTo what was because of it; null when nothing was
 * @param answeredBy what answers it; null when nothing does
 * @param hasPart what is a part of it; null when nothing is
 */
public record Relations(
        List<String> becauseOf,
        List<String> inReplyTo,
        List<String> partOf,
        List<String> ledTo,
        List<String> answeredBy,
        List<String> hasPart) {
    private static final Relations NONE = new Relations(null, null, null, null, null, null);

    static Relations of(Event event) {
        Relations relations = new Relations(
                listed(event.relatedTo(Relation.Kind.BECAUSE_OF)),
                listed(event.relatedTo(Relation.Kind.IN_REPLY_TO)),
                listed(event.relatedTo(Relation.Kind.PART_OF)),
                listed(event.relatedFrom(Relation.Kind.BECAUSE_OF)),
                listed(event.relatedFrom(Relation.Kind.IN_REPLY_TO)),
                listed(event.relatedFrom(Relation.Kind.PART_OF)));
        return relations.equals(NONE) ? null : relations;
    }

    /** The slugs by the names of the relations, in the order in which they are told; without those that there are not. */
    public Map<String, List<String>> byName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("because_of", becauseOf);
        all.put("in_reply_to", inReplyTo);
        all.put("part_of", partOf);
        all.put("led_to", ledTo);
        all.put("answered_by", answeredBy);
        all.put("has_part", hasPart);
        all.values().removeIf(Objects::isNull);
        return all;
    }

    /** Null when there are none. */
    static List<String> listed(Collection<String> slugs) {
        return slugs.isEmpty() ? null : List.copyOf(slugs);
    }
}
