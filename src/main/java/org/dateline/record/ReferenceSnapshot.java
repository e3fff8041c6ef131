package org.dateline.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.Source;
import org.dateline.timeline.Timeline;

/** Everything of reference data that something is derived from for events, at one moment and by slugs. */
record ReferenceSnapshot(
        Map<String, List<?>> actors,
        Map<String, List<?>> origins,
        Map<String, List<?>> sources,
        Map<String, Optional<?>> timelines) {

    static ReferenceSnapshot of(
            Collection<Actor> actors,
            Collection<Origin> origins,
            Collection<Source> sources,
            Collection<Timeline> timelines) {
        return new ReferenceSnapshot(
                bySlug(actors, ReferenceSnapshot::names),
                bySlug(
                        origins,
                        origin -> Arrays.asList(
                                origin.name,
                                origin.attribution,
                                String.valueOf(origin.identified),
                                String.valueOf(origin.people),
                                names(origin.actor),
                                names(origin.obtainedBy),
                                String.valueOf(origin.said()),
                                List.copyOf(origin.retracted()),
                                origin.retractedBy(),
                                origin.ancestors().stream()
                                        .map(each -> each.slug)
                                        .sorted()
                                        .toList(),
                                origin.roots().stream()
                                        .map(ReferenceSnapshot::vouching)
                                        .sorted()
                                        .toList())),
                bySlug(
                        sources,
                        source -> Arrays.asList(
                                source.title,
                                source.publisher,
                                List.copyOf(source.authors),
                                String.valueOf(source.published),
                                source.url,
                                source.archivedUrl,
                                source.accessed,
                                source.language,
                                source.sha256,
                                source.checkedSha256,
                                List.copyOf(source.corrections),
                                source.via == null
                                        ? List.of()
                                        : Arrays.asList(
                                                source.via.slug,
                                                source.via.title,
                                                source.via.publisher,
                                                source.via.url,
                                                source.via.isRetracted()))),
                bySlug(timelines, timeline -> Optional.ofNullable(timeline.policy)));
    }

    /** Whose voice a root is. */
    private static String vouching(Origin root) {
        return root.slug
                + root.attribution
                + (root.actor == null ? "" : slugs(root.actor.principals()))
                + slugs(root.speaksFor.stream()
                        .flatMap(each -> each.principals().stream())
                        .toList());
    }

    private static List<String> slugs(Collection<Actor> actors) {
        return actors.stream().map(actor -> actor.slug).sorted().toList();
    }

    private static List<String> names(Actor actor) {
        return actor == null
                ? List.of()
                : List.of(actor.slug, actor.name, String.valueOf(actor.kind), actor.aliases.toString());
    }

    private static <T extends Reference, V> Map<String, V> bySlug(Collection<T> all, Function<T, V> value) {
        Map<String, V> bySlug = new HashMap<>();
        all.forEach(each -> bySlug.put(each.slug, value.apply(each)));
        return bySlug;
    }

    /** What has changed from an earlier snapshot to this one. */
    ReferenceChange since(ReferenceSnapshot before) {
        return new ReferenceChange(
                changed(before.actors, actors),
                changed(before.origins, origins),
                changed(before.sources, sources),
                changed(before.timelines, timelines));
    }

    private static Set<String> changed(Map<String, ?> before, Map<String, ?> after) {
        Set<String> changed = new HashSet<>();
        after.forEach((slug, value) -> {
            if (!value.equals(before.get(slug))) {
                changed.add(slug);
            }
        });
        return changed;
    }
}
