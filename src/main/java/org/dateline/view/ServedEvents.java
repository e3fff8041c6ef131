package org.dateline.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.event.Event;
import org.dateline.search.FoundEvent;
import org.dateline.search.index.Encoder;

/**
 * Events written down as they are served, member by member and in English, and read back. Besides stands what formats tell of
 * sources and origins that JSON leaves to their own addresses, and when the event was first recorded.
 */
@Singleton
public class ServedEvents implements Encoder {
    private static final String SOURCES = "+sources";
    private static final String ORIGINS = "+origins";
    private static final String FIRST = "+first";

    private static final Set<EventMember> ALL = Set.copyOf(EventMember.FIELDS.values());

    private final ObjectMapper json;

    ServedEvents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Map<String, byte[]> encode(Event event) {
        Map<String, byte[]> served = members(EventView.of(event, ALL, Locale.ENGLISH, null));
        write(
                SOURCES,
                event.citations.stream()
                        .map(citation -> citation.source)
                        .distinct()
                        .map(SourceView::of)
                        .toList(),
                served);
        write(
                ORIGINS,
                event.citations.stream()
                        .map(citation -> citation.origin)
                        .distinct()
                        .map(OriginView.Mention::of)
                        .toList(),
                served);
        write(FIRST, event.firstRecordedAt(), served);
        return served;
    }

    private Map<String, byte[]> members(EventView view) {
        try {
            return JsonMembers.of(json.writeValueAsBytes(view));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(String name, Object value, Map<String, byte[]> served) {
        try {
            served.put(name, json.writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether an event is told in more than one language. */
    public static boolean isTranslated(FoundEvent event) {
        return event.served().containsKey(EventMember.TRANSLATIONS.path());
    }

    /**
     * An event that was written down, for a reader.
     *
     * @param fields which of its members are wanted; the id is always there
     * @param language of the reader: of dates in words, and of headline and summary where they are translated into it
     */
    public EventView read(FoundEvent event, Set<EventMember> fields, Locale language) {
        if (!isTranslated(event)) {
            return readAsWritten(event, fields, language);
        }
        return readAsWritten(event, EventView.andTelling(fields), language)
                .translated(language)
                .telling(fields);
    }

    /**
     * An event that was written down, with headline and summary as they were written.
     *
     * @param fields which of its members are wanted; the id is always there
     * @param language of dates in words
     */
    public EventView readAsWritten(FoundEvent event, Set<EventMember> fields, Locale language) {
        try {
            EventView view = json.readValue(JsonEvent.of(event, fields).bytes(), EventView.class)
                    .recordedFirst(json.readValue(event.served().get(FIRST), Instant.class));
            if (view.citations() != null) {
                view = citing(view, event);
            }
            if (language.equals(Locale.ENGLISH)) {
                return view;
            }
            EventView told = view.in(language);
            if (!fields.contains(EventMember.ATTRIBUTION)) {
                return told;
            }
            // The line is made of members that need not be asked for.
            boolean isAsked = fields.containsAll(Attribution.MADE_OF);
            return told.attributed(
                    Attribution.in(language).of(isAsked ? told : evidence(event).in(language)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private EventView evidence(FoundEvent event) throws IOException {
        return citing(json.readValue(JsonEvent.of(event, Attribution.MADE_OF).bytes(), EventView.class), event);
    }

    private EventView citing(EventView view, FoundEvent event) throws IOException {
        Map<String, SourceView> sources = by(SourceView::id, read(event, SOURCES, new TypeReference<>() {}));
        Map<String, OriginView.Mention> origins =
                by(OriginView.Mention::id, read(event, ORIGINS, new TypeReference<>() {}));
        return view.citing(view.citations().stream()
                .map(cited -> cited.with(sources.get(cited.source().id()), origins))
                .toList());
    }

    private <T> List<T> read(FoundEvent event, String name, TypeReference<List<T>> type) throws IOException {
        return json.readValue(event.served().get(name), type);
    }

    private static <T> Map<String, T> by(Function<T, String> id, List<T> all) {
        return all.stream().collect(Collectors.toMap(id, each -> each));
    }
}
