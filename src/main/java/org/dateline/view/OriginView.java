package org.dateline.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;

import org.dateline.citation.Citation;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.source.Origin;
import org.dateline.source.Retraction;

/**
 * An origin as it is served.
 *
 * @param id its slug
 * @param actor who it is; null when unnamed
 * @param occasion where or when it was said; null when not noted
 * @param people how many unnamed people; null when named or not known
 * @param description how the outlet describes them; null when not noted
 * @param obtainedBy the outlet that obtained the information; null when it was said in public
 * @param said when it was said, in EDTF; null when not known
 * @param speaksFor ids of those whom unnamed people speak for; empty when they are not known to speak for anybody
 * @param derivesFrom the origins it has the information from; empty when it stands for itself
 * @param withdraws the earlier origins whose word it takes back; empty when it takes none back
 * @param corrects the earlier origins whose word it takes back to say something else; empty when none
 * @param withdrawn what of its own word was taken back; null when all of it stands
 * @param identified that it was unnamed and is not any more; null when it was named from the first, or is not
 * @param note why it is modelled so; null when that goes without saying
 * @param events address of the events it bears on
 */
public record OriginView(
        String id,
        String name,
        Origin.Attribution attribution,
        ActorView.Mention actor,
        String occasion,
        String people,
        String description,
        ActorView.Mention obtainedBy,
        String said,
        List<String> speaksFor,
        List<Derivation> derivesFrom,
        List<Retracted> withdraws,
        List<Retracted> corrects,
        Withdrawn withdrawn,
        Identified identified,
        String note,
        ServicePath events) {
    public static OriginView of(Origin origin) {
        return new OriginView(
                origin.slug,
                origin.name,
                origin.attribution,
                ActorView.Mention.of(origin.actor),
                origin.occasion,
                origin.people == null ? null : origin.people.text(),
                origin.description,
                ActorView.Mention.of(origin.obtainedBy),
                origin.said() == null ? null : origin.said().text(),
                origin.speaksFor.stream().map(each -> each.slug).toList(),
                origin.derivesFrom.entrySet().stream()
                        .map(from -> new Derivation(from.getKey().slug, from.getValue()))
                        .sorted(Comparator.comparing(Derivation::origin))
                        .toList(),
                Retracted.of(origin, Retraction.Kind.WITHDRAWS),
                Retracted.of(origin, Retraction.Kind.CORRECTS),
                Withdrawn.of(origin),
                Identified.of(origin),
                origin.note,
                new ServicePath(Paths.events("origin", origin.slug)));
    }

    /**
     * Whom it has the information from.
     *
     * @param origin id of the origin
     * @param basis {@code stated} in a document, or {@code presumed} by the desk
     */
    public record Derivation(String origin, Origin.Basis basis) {}

    /**
     * Whose word it takes back.
     *
     * @param origin id of the origin
     * @param fields what of it: {@code when}, {@code quantity}, {@code assertion}, which is all
     */
    public record Retracted(String origin, List<Retraction.Part> fields) {
        private static List<Retracted> of(Origin origin, Retraction.Kind kind) {
            return origin.retractions.stream()
                    .filter(retraction -> retraction.kind() == kind)
                    .map(retraction ->
                            new Retracted(retraction.origin().slug, List.copyOf(new TreeSet<>(retraction.parts()))))
                    .sorted(Comparator.comparing(Retracted::origin))
                    .toList();
        }
    }

    /**
     * That somebody who was unnamed was named later.
     *
     * @param actor who it is
     * @param date since when that is known, in EDTF
     * @param source id of the source that says so
     * @param quote the words in which it does
     */
    public record Identified(
            @JsonIncludeProperties({"id", "name"}) ActorView.Mention actor, String date, String source, String quote) {
        /** @return null when it was named from the first, or is not */
        static Identified of(Origin origin) {
            return origin.identified == null
                    ? null
                    : new Identified(
                            ActorView.Mention.of(origin.actor),
                            origin.identified.date().text(),
                            origin.identified.source(),
                            origin.identified.quote());
        }
    }

    /**
     * That a word was taken back.
     *
     * @param fields what of it: {@code when}, {@code quantity}, {@code assertion}, which is all
     * @param by ids of the origins that took it back; empty when the publisher did
     */
    public record Withdrawn(List<Retraction.Part> fields, List<String> by) {
        /** @return null when all of it stands */
        static Withdrawn of(Origin origin) {
            return origin.retracted().isEmpty()
                    ? null
                    : new Withdrawn(List.copyOf(new TreeSet<>(origin.retracted())), origin.retractedBy());
        }

        /** @return null when all of it stands */
        static Withdrawn of(Citation passage) {
            return passage.source.isRetracted()
                    ? new Withdrawn(List.of(Retraction.Part.ASSERTION), List.of())
                    : of(passage.origin);
        }
    }

    /**
     * An origin where a passage names it.
     *
     * @param actor who it is; null when unnamed
     * @param people how many unnamed people; null when named or not known
     * @param obtainedBy the outlet that obtained the information; null when it was said in public
     * @param identified that it was unnamed and is not any more; null when it was named from the first, or is not
     * @param roots slugs of the origins it goes back to; null when it stands for itself
     */
    public record Mention(
            String id,
            String name,
            Origin.Attribution attribution,
            ActorView.Mention actor,
            String people,
            ActorView.Mention obtainedBy,
            List<String> roots,
            Identified identified) {
        /** Without those who only repeat others of them: three people and a summary of what they say are not six. */
        public static List<Mention> withoutEchoes(List<Mention> some) {
            Set<String> ids = some.stream().map(Mention::id).collect(Collectors.toSet());
            return some.stream()
                    .filter(each -> each.roots() == null || !ids.containsAll(each.roots()))
                    .toList();
        }

        public static Mention of(Origin origin) {
            return new Mention(
                    origin.slug,
                    origin.name,
                    origin.attribution,
                    ActorView.Mention.of(origin.actor),
                    origin.people == null ? null : origin.people.text(),
                    ActorView.Mention.of(origin.obtainedBy),
                    origin.isDerived()
                            ? origin.roots().stream().map(root -> root.slug).toList()
                            : null,
                    Identified.of(origin));
        }
    }
}
