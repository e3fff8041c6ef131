package org.dateline.page;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.RawString;

import org.dateline.format.LeftOut;
import org.dateline.format.Messages;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.Relations;

/**
 * Events as a page shows them.
 *
 * @param name of the service
 * @param axis null where it would show nothing
 * @param filters null where nothing can be chosen
 * @param sources as paper has them; null in somebody else's page
 * @param jsonLd what each event is called, when it was and where it is told, for machines; null in somebody else's page
 * @param theme {@code light} or {@code dark}; null for what the reader's system has
 * @param embedded whether it stands in somebody else's page
 */
public record EventsPage(
        String name,
        Messages text,
        EventDocument document,
        List<Chapter> chapters,
        Axis axis,
        FilterLinks filters,
        PageLinks links,
        NumberedSources sources,
        String jsonLd,
        String theme,
        boolean embedded)
        implements LinkedPage {

    @Override
    public String desk() {
        return document.heading().desk();
    }

    /** The attribute of what it is called and about, where the page is in another language. */
    public RawString titled() {
        return mark(document.heading().language());
    }

    public String title() {
        String title = document.heading().title();
        return title == null ? text.say("record") : title;
    }

    /** What stands under the title: what it is about, in a sentence; null when nothing does, or when the event says it itself. */
    public String dek() {
        return single()
                ? null
                : Dek.of(document.heading().description(), text.locale()).first();
    }

    /** What else there is to say of it; null when nothing is. */
    public String more() {
        return single()
                ? null
                : Dek.of(document.heading().description(), text.locale()).rest();
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return chapters.isEmpty();
    }

    /** When it happened, in words. */
    public String when() {
        return chapters.get(0).days().get(0).entries().get(0).when();
    }

    /** The only event there is. */
    public EventEntry entry() {
        return chapters.get(0).days().get(0).entries().get(0);
    }

    /**
     * Events that the only one here stands so to.
     *
     * @param kind how, in words
     * @param more how many others there are, in words; null when there are none
     */
    public record Related(String kind, List<EventView> events, String more) {}

    /** What the only event there is is related to, in the order in which that is told; empty when to nothing. */
    public List<Related> related() {
        Relations relations = entry().event().relations();
        return relations == null
                ? List.of()
                : relations.byName().entrySet().stream()
                        .map(named -> related(named.getKey(), named.getValue()))
                        .filter(related -> !related.events.isEmpty())
                        .toList();
    }

    private Related related(String kind, List<String> others) {
        List<EventView> told = others.stream()
                .map(document.related()::get)
                .filter(Objects::nonNull)
                .toList();
        int more = others.size() - told.size();
        return new Related(text.say("relation." + kind, ""), told, more == 0 ? null : text.say("filters.more", more));
    }

    /** Whether it shows one event only. */
    public boolean single() {
        return document.heading().kind() == EventDocument.Kind.EVENT;
    }

    /** For those who show only a card. */
    public String description() {
        String description = document.heading().description();
        return description == null ? title() : description;
    }

    /** How many events, and when the last of them was changed; empty where there is nothing to tell. */
    public String facts() {
        Long total = document.meta() == null ? null : document.meta().total();
        return together(
                total == null ? null : count(total),
                events().map(EventView::recordedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(at -> text.say("changed", text.day(at, ZoneOffset.UTC)))
                        .orElse(null));
    }

    /** Of more events than stand here, how many do. */
    private String count(long total) {
        long shown = events().count();
        return shown == 0 || shown == total ? text.say("count", total) : text.say("count.of", shown, total);
    }

    /** In one line, without those that are null. */
    private static String together(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private Stream<EventView> events() {
        return chapters.stream()
                .flatMap(chapter -> chapter.days().stream())
                .flatMap(day -> day.entries().stream())
                .map(EventEntry::event);
    }

    /** What a question for dates could not judge; null when nothing. */
    public String undated() {
        Long undated = document.meta() == null ? null : document.meta().undated();
        return undated == null || undated == 0 ? null : text.say("left_out.undated", undated);
    }

    /** What was filtered by that there is not, each in a sentence. */
    public List<String> unknown() {
        return LeftOut.unknown(document, text);
    }
}
