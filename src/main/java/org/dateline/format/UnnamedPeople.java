package org.dateline.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.citation.Bearing;
import org.dateline.source.Origin;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

/**
 * Several unnamed people who are the one voice behind what an event tells. In a sentence they are told by their number: "one
 * voice" alone would read as one person.
 *
 * @param number how many, as quantities are written: {@code 3}, {@code 2..}
 * @param publishers in what their word stands, in the order of the record
 */
record UnnamedPeople(String number, List<String> publishers) {
    /** Where more carry their word, a sentence counts and does not list. */
    private static final int MOST = 3;

    /** @return empty where there is another voice, where the number is not known, and where it is one */
    static Optional<UnnamedPeople> behind(EventView event) {
        EventView.Corroboration evidence = event.corroboration();
        boolean disputed = evidence.status().equals("disputed");
        boolean oneVoice = evidence.voices() == 1 && evidence.namedVoices() == 0;
        if (!oneVoice || !(disputed || evidence.status().equals("single_origin"))) {
            return Optional.empty();
        }
        // What is disputed rests on those who assert all of it, and on nobody who leaves part of it open.
        List<OriginView.Mention> roots = OriginView.Mention.withoutEchoes(asserting(event, disputed)
                .map(SourceCitations.Passage::origin)
                .distinct()
                .toList());
        List<String> publishers = event.citations().stream()
                .filter(cited -> cited.passages().stream().anyMatch(passage -> asserts(passage, disputed)))
                .map(cited -> cited.source().publisher())
                .distinct()
                .toList();
        return roots.size() == 1 && isSeveral(roots.get(0).people()) && publishers.size() <= MOST
                ? Optional.of(new UnnamedPeople(roots.get(0).people(), publishers))
                : Optional.empty();
    }

    private static Stream<SourceCitations.Passage> asserting(EventView event, boolean all) {
        return event.citations().stream()
                .flatMap(cited -> cited.passages().stream())
                .filter(passage -> asserts(passage, all));
    }

    private static boolean asserts(SourceCitations.Passage passage, boolean all) {
        return passage.bearing() == Bearing.ASSERTS
                && passage.withdrawn() == null
                && passage.origin().attribution() == Origin.Attribution.UNNAMED
                && (!all || passage.says() == null);
    }

    private static boolean isSeveral(String number) {
        return number != null && !number.equals("1");
    }
}
