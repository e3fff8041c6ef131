package org.dateline.search.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dateline.citation.Corroboration;
import org.dateline.event.Event;
import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/** Every way to ask for events. */
public final class Filters {
    /** The one filter that an address may stand for itself. */
    public static final EventFilter TIMELINE = new TimelineFilter();

    /** In the order in which the API describes them. */
    public static final List<Filter> ALL = List.of(
            TIMELINE,
            new TypeFilter(),
            new ParticipantFilter(),
            new PassageFilters(new SourceFilter(), new OriginFilter(), new StanceFilter(), new AttributionFilter()),
            new StatusFilter(),
            new MinimumFilter(
                    "min_voices",
                    new Label(
                            "Independent voices, at least",
                            "Unabhängige Stimmen, mindestens",
                            "Voix indépendantes, au moins",
                            "Voces independientes, al menos",
                            "Независимых голосов не менее"),
                    "Events that at least so many independent voices assert as they are told here, date and number"
                            + " included. Who repeats another, or speaks for the same party, is not counted beside him.",
                    2,
                    Corroboration::voices,
                    "or more independent voices assert it"),
            new MinimumFilter(
                    "min_named_voices",
                    new Label(
                            "Named voices, at least",
                            "Namentlich genannte Stimmen, mindestens",
                            "Voix nommées, au moins",
                            "Voces con nombre, al menos",
                            "Названных голосов не менее"),
                    "The same, of voices of which somebody is named.",
                    1,
                    Corroboration::namedVoices,
                    "or more of these voices are named"),
            new TruthFilter(
                    "meets_policy",
                    new Label(
                            "Enough support",
                            "Genügend belegt",
                            "Assez d'appuis",
                            "Apoyo suficiente",
                            "Достаточно подтверждений"),
                    "`false`: events with less support than the policy of one of their timelines asks for. `true`: events"
                            + " with enough for all of them.",
                    Event::meetsPolicy,
                    MinimumFilter::corroboration,
                    "has the support that its timelines ask for",
                    "has less support than one of its timelines asks for"),
            new TruthFilter(
                    "key",
                    new Label("Key event", "Schlüsselereignis", "Événement clé", "Hecho clave", "Ключевое событие"),
                    "`true`: the few events that tell a timeline at first glance, as its desk has marked them. `false`: all"
                            + " others.",
                    event -> Optional.of(event.keyEvent),
                    event -> event.keyEvent ? "the desk has marked it" : "the desk has not marked it",
                    "is a key event",
                    "is no key event"),
            new TagFilter(),
            new CountryFilter(),
            new RelatedFilter(),
            new DateFilter(),
            new WordFilter());

    /** What each of them is asked with, by name. */
    public static final Map<String, FilterParameter> PARAMETERS = Codes.by(
            FilterParameter::name,
            ALL.stream().flatMap(filter -> filter.parameters().stream()).toList());

    /** Those that are facets too, by name. */
    public static final Map<String, ValueFilter> FACETS = Codes.by(
            ValueFilter::name,
            ALL.stream().flatMap(filter -> filter.facets().stream()).toList());

    /** What pages offer to choose by, as {@code facet} asks for it. */
    public static final String ON_PAGES = FACETS.values().stream()
            .filter(ValueFilter::isOnPages)
            .map(ValueFilter::name)
            .collect(Collectors.joining(","));

    private Filters() {}

    /**
     * What is asked by each filter, in the order of {@link #ALL}.
     *
     * @param timeline that the address has named in place of a parameter; null where it does not
     */
    public static List<Criterion> read(Parameters parameters, String timeline) {
        return ALL.stream()
                .map(filter -> filter == TIMELINE && timeline != null
                        ? Optional.of(TIMELINE.of(timeline))
                        : filter.read(parameters))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What people call a parameter; empty of one that leaves nothing out by itself, and of one that is no filter's. */
    public static Optional<String> label(String parameter, Locale language) {
        return Optional.ofNullable(PARAMETERS.get(parameter))
                .map(FilterParameter::label)
                .map(label -> label.in(language));
    }

    /** How a reader knows a value of a filter; empty where the record names it, or it says it all. */
    public static Optional<String> nameOf(String parameter, String value, Locale language) {
        return Optional.ofNullable(FACETS.get(parameter)).flatMap(filter -> filter.nameOf(value, language));
    }
}
