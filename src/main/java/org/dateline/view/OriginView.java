package org.dateline.view;

import java.util.List;

import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.source.Origin;

/**
 * An origin as it is served.
 *
 * @param id its slug
 * @param actor who it is; null when unnamed
 * @param occasion where or when it was said; null when not noted
 * @param people how many unnamed people; null when named or not known
 * @param description how the outlet describes them; null when not noted
 * @param obtainedBy the outlet that obtained the information; null when it was said in public
 * @param derivesFrom slugs of the origins it has the information from; empty when it stands for itself
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
        List<String> derivesFrom,
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
                origin.derivesFrom.stream().map(root -> root.slug).toList(),
                origin.note,
                new ServicePath(Paths.events("origin", origin.slug)));
    }

    /**
     * An origin where a passage names it.
     *
     * @param actor who it is; null when unnamed
     * @param people how many unnamed people; null when named or not known
     * @param obtainedBy the outlet that obtained the information; null when it was said in public
     * @param roots slugs of the origins it goes back to; null when it stands for itself
     */
    public record Mention(
            String id,
            String name,
            Origin.Attribution attribution,
            ActorView.Mention actor,
            String people,
            ActorView.Mention obtainedBy,
            List<String> roots) {
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
                            : null);
        }
    }
}
