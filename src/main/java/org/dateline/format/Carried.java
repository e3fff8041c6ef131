package org.dateline.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dateline.http.Losses;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

/**
 * What of an event a format carries, and so what it loses.
 *
 * @param members {@code when} alone stands for the date without its order and reason
 */
public record Carried(Set<EventMember> members) {
    public static Carried of(EventMember first, EventMember... more) {
        return new Carried(EnumSet.of(first, more));
    }

    /** The same without one of them. */
    public Carried without(EventMember member) {
        Set<EventMember> left = EnumSet.copyOf(members);
        left.remove(member);
        return new Carried(left);
    }

    /** The same with one more. */
    public Carried and(EventMember member) {
        Set<EventMember> more = EnumSet.copyOf(members);
        more.add(member);
        return new Carried(more);
    }

    /** Takes note of everything that the event has and the format does not carry. */
    public void noteLosses(EventView event, Losses losses) {
        List<EventMember> lost = EventMember.LOSABLE.stream()
                .filter(member -> !members.contains(member))
                .toList();
        losses.expect(lost.stream().map(EventMember::path).toList());
        lost.stream()
                .filter(member -> member.isIn(event))
                .map(EventMember::path)
                .forEach(losses::note);
    }
}
