package org.dateline.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dateline.text.Codes;

/**
 * What an event has, as it is served: the one list from which {@code fields}, what formats lose, and the description of the API
 * are made. A member within another has a dotted name: {@code when.reason}.
 */
public enum EventMember {
    ID("id", EventView::id),
    HEADLINE("headline", EventView::headline),
    SUMMARY("summary", EventView::summary),
    LANGUAGE("language", EventView::language),
    TRANSLATIONS("translations", EventView::translations),
    TYPE("type", EventView::type),
    KEY("key", EventView::key),
    WHEN("when", of(EventView::when, When::edtf)),
    WHEN_AFTER("when.after", of(EventView::when, When::after)),
    WHEN_BEFORE("when.before", of(EventView::when, When::before)),
    WHEN_REASON("when.reason", of(EventView::when, When::reason)),
    QUANTITY("quantity", EventView::quantity),
    PARTICIPANTS("participants", EventView::participants),
    PLACE("place", EventView::place),
    TAGS("tags", EventView::tags),
    TIMELINES("timelines", EventView::timelines),
    ON_RECORD("on_record", EventView::onRecord),
    ATTRIBUTION("attribution", EventView::attribution),
    CORROBORATION("corroboration", EventView::corroboration),
    DISAGREEMENTS("disagreements", EventView::disagreements),
    CITATIONS("citations", EventView::citations),
    RELATIONS("relations", EventView::relations),
    MEDIA("media", EventView::media),
    EXTRAS("extras", EventView::extras),
    CORRECTIONS("corrections", EventView::corrections),
    REVISION("revision", EventView::revision),
    RECORDED_AT("recorded_at", EventView::recordedAt);

    /** Those that {@code fields} may ask for, by name: all but the ones within another. */
    public static final Map<String, EventMember> FIELDS = Codes.by(
            EventMember::path,
            Arrays.stream(values()).filter(member -> !member.path.contains(".")).toList());

    /** Those that an event may be without. */
    public static final Set<EventMember> OPTIONAL = EnumSet.of(
            LANGUAGE,
            TRANSLATIONS,
            KEY,
            WHEN_AFTER,
            WHEN_BEFORE,
            WHEN_REASON,
            QUANTITY,
            PLACE,
            ON_RECORD,
            RELATIONS,
            MEDIA,
            EXTRAS,
            CORRECTIONS);

    /** What has more than an identity to lose. */
    public static final List<EventMember> LOSABLE =
            Arrays.stream(values()).filter(member -> member != ID).toList();

    private final String path;
    private final Function<EventView, Object> value;

    EventMember(String path, Function<EventView, Object> value) {
        this.path = path;
        this.value = value;
    }

    private static <T> Function<EventView, Object> of(Function<EventView, T> outer, Function<T, Object> inner) {
        return event -> {
            T there = outer.apply(event);
            return there == null ? null : inner.apply(there);
        };
    }

    /** Its name in JSON, {@code when}, or within another member, {@code when.reason}. */
    public String path() {
        return path;
    }

    /** Whether the event has anything there: a value, or a list that is not empty. */
    public boolean isIn(EventView event) {
        Object there = value.apply(event);
        return there instanceof Collection<?> values ? !values.isEmpty() : there != null;
    }
}
