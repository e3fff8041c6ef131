package org.dateline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.dateline.event.Derived;

/**
 * What a version has done to one event.
 *
 * @param before the state it was in; null when it was never told before
 * @param after the state it is in
 */
public record EventChange(EventState before, EventState after) {

    /**
     * Whoever follows the changes of events. It is told in the transaction that makes a version, when everything of the version
     * is written.
     */
    public interface Listener {
        /**
         * Takes some of the changes of a version, in the order of the ids of their revisions.
         *
         * @param at when the version is made
         */
        void take(long version, Instant at, List<EventChange> some);

        /**
         * Takes a version before which the record held nothing: all that is current in it is new, and too much to be told one by
         * one.
         */
        default void takeFirst(long version) {}
    }

    /** The place of an event among others, beside its date. */
    private static final String ORDER = "order";

    /** What it is told with and does not tell itself. */
    private static final String NAMES = "names";

    private record Member(String name, Function<EventContent, Object> value) {}

    private static final List<Member> TOLD = List.of(
            new Member("headline", EventContent::headline),
            new Member("summary", EventContent::summary),
            new Member("type", EventContent::type),
            new Member("key", EventContent::key),
            new Member("when", content -> Arrays.asList(content.when(), content.zone())),
            new Member("quantity", EventContent::quantity),
            new Member("participants", EventContent::participants),
            new Member("place", EventContent::place),
            new Member("tags", content -> Set.copyOf(content.tags())),
            new Member("timelines", EventContent::timelines),
            new Member("on_record", EventContent::onRecord),
            new Member("citations", EventContent::citations),
            new Member("media", EventContent::media),
            new Member("extras", EventContent::extras),
            new Member("language", EventContent::language),
            new Member("translations", EventContent::translations));

    /** Whether the desk tells it otherwise. */
    boolean isRevised() {
        return before == null || before.number() != after.number();
    }

    /** @param changed the members that are otherwise, as {@link #changed} has them */
    ChangeKind kind(List<String> changed) {
        if (isRevised()) {
            if (after.isWithdrawn()) {
                return ChangeKind.WITHDRAWN;
            }
            return before == null && after.number() == 1
                    ? ChangeKind.CREATED
                    : ChangeKind.of(
                            after.statedChange().map(change -> change.kind()).orElse(null));
        }
        boolean moved = !changed.isEmpty() && List.of("when", ORDER).containsAll(changed);
        return moved ? ChangeKind.MOVED : ChangeKind.REWEIGHED;
    }

    /**
     * The members of the event that are otherwise, as answers call them; and {@code order} where its place in lists is,
     * {@code names} where only a name is that it is told with.
     *
     * @return empty of what is new, gone, or came back
     */
    List<String> changed() {
        if (before == null || before.isWithdrawn() || after.isWithdrawn()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>();
        for (Member member : TOLD) {
            if (!Objects.equals(member.value.apply(before.content()), member.value.apply(after.content()))) {
                changed.add(member.name);
            }
        }
        Derived was = before.derived();
        Derived is = after.derived();
        if (!Objects.equals(was.relatedFrom(), is.relatedFrom())
                || !before.content().relations().equals(after.content().relations())) {
            changed.add("relations");
        }
        if (!Objects.equals(was.assertedDates(), is.assertedDates()) && !changed.contains("when")) {
            // What passages say of the date is among these.
            if (!isRevised() || !changed.contains("citations")) {
                changed.add("when");
            }
        }
        if (!was.listed().equals(is.listed()) && !changed.contains("when")) {
            changed.add(ORDER);
        }
        if (was.sources() != is.sources()
                || was.voices() != is.voices()
                || was.namedVoices() != is.namedVoices()
                || was.denyingVoices() != is.denyingVoices()
                || was.status() != is.status()
                || !Objects.equals(was.meetsPolicy(), is.meetsPolicy())) {
            changed.add("corroboration");
        }
        if (!Objects.equals(was.contested(), is.contested())) {
            changed.add("disagreements");
        }
        boolean otherwiseChecked = !Arrays.equals(before.checks(), after.checks())
                || !Arrays.deepEquals(before.departs(), after.departs());
        if (otherwiseChecked && !changed.contains("citations")) {
            changed.add("citations");
        }
        if (changed.isEmpty() && !isRevised()) {
            changed.add(NAMES);
        }
        return changed;
    }
}
