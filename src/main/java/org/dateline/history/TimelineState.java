package org.dateline.history;

import java.time.Instant;
import java.util.List;

import org.dateline.citation.Policy;
import org.dateline.source.Reference;
import org.dateline.timeline.Era;
import org.dateline.timeline.Timeline;
import org.dateline.timeline.Titling;

/** One state of a timeline. Which events stood in it is said by these. */
record TimelineState(Line content, Instant removedAt) implements StateOfReference {
    record Line(TimelineContent timeline) {}

    record TimelineContent(
            String id,
            String title,
            String description,
            String zone,
            Policy policy,
            List<Era> eras,
            String language,
            List<Titling> translations) {}

    static TimelineState of(Timeline timeline) {
        return new TimelineState(
                new Line(new TimelineContent(
                        timeline.slug,
                        timeline.title,
                        timeline.description,
                        timeline.zone,
                        timeline.policy,
                        timeline.eras,
                        timeline.language,
                        timeline.translations)),
                timeline.removedAt);
    }

    @Override
    public Timeline blank() {
        return new Timeline();
    }

    @Override
    public void fill(Reference blank, ReferencesThen references) {
        Timeline timeline = (Timeline) blank;
        timeline.title = content.timeline.title;
        timeline.description = content.timeline.description;
        timeline.zone = content.timeline.zone;
        timeline.policy = content.timeline.policy;
        timeline.eras = content.timeline.eras == null ? List.of() : content.timeline.eras;
        timeline.language = content.timeline.language;
        timeline.translations = content.timeline.translations == null ? List.of() : content.timeline.translations;
    }
}
