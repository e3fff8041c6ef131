package org.dateline.http;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a format does not carry as JSON does: members of events by their path, and of how many events. */
public final class Losses {
    /** The header that tells of them. */
    public static final String HEADER = "Content-Loss";

    private final Map<String, Integer> events = new TreeMap<>();
    private final Set<String> expected = new TreeSet<>();

    /**
     * Notes that one more event lost a member, or something of it.
     *
     * @param member its path, {@code when.uncertain}; {@code event} where the event itself is left out
     */
    public void note(String member) {
        events.merge(member, 1, Integer::sum);
    }

    /** Notes what events still to come may lose: paths of members, or {@code event} for whole ones. */
    public void expect(Collection<String> members) {
        expected.addAll(members);
    }

    /**
     * The value of the header, a list as RFC 9651 has it: {@code citations;n=41, when.uncertain;n=2}.
     *
     * @return empty when nothing was lost
     */
    public String header() {
        return events.entrySet().stream()
                .map(lost -> lost.getKey() + ";n=" + lost.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The same while not every event has been seen: what may be lost, without numbers. */
    public String headerOfSome() {
        Set<String> all = new TreeSet<>(expected);
        all.addAll(events.keySet());
        return String.join(", ", all);
    }
}
