package org.dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dateline.date.EventDate;
import org.dateline.format.Messages;
import org.dateline.view.EventView;
import org.dateline.view.SourceView;

/** The sources of a page as paper has them: numbered as they come, and listed once, at the end. */
public final class NumberedSources {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<SourceView> sources = new ArrayList<>();
    private final Messages text;

    NumberedSources(List<EventView> events, Messages text) {
        this.text = text;
        events.forEach(event -> event.citations().forEach(cited -> add(cited.source())));
    }

    private void add(SourceView source) {
        if (numbers.putIfAbsent(source.id(), numbers.size() + 1) == null) {
            sources.add(source);
        }
    }

    /** Those of an event: {@code 1, 3}; empty when it has none. */
    public String of(EventView event) {
        return event.citations().stream()
                .map(cited -> numbers.get(cited.source().id()))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** All of them, in the order of their numbers. */
    public List<SourceView> all() {
        return sources;
    }

    /** When it was published, in words. */
    public String published(SourceView source) {
        return source.published() == null
                ? text.say("undated")
                : EventDate.parse(source.published()).inWords(text.locale());
    }

    /** Its address as one would type it, or in which source it was read. */
    public String address(SourceView source) {
        if (source.via() != null) {
            return text.say(
                    "via", source.via().publisher() + ", " + source.via().title());
        }
        return source.url() == null ? "" : source.url().replaceFirst("(?i)^https?://(www\\.)?", "");
    }
}
