package org.dateline.search.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.event.Event;
import org.dateline.query.InvalidValue;

/** By the country of the place. */
final class CountryFilter extends EventFilter {
    private static final String CODE = "[A-Z]{2}";

    CountryFilter() {
        super(new FilterParameter(
                "country",
                new Label("Country", "Land", "Pays", "País", "Страна"),
                "Events whose place is in these countries, by code (ISO 3166-1 alpha-2).",
                new Takes.Values(CODE, List.of("US,RU"))));
    }

    @Override
    public Optional<String> nameOf(String value, Locale language) {
        return Optional.of(new Locale("", value).getDisplayCountry(language));
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    /** Countries there are whether or not anything happened in them. */
    @Override
    boolean isNamedByRecord() {
        return false;
    }

    @Override
    String read(String value) {
        if (!value.matches(CODE)) {
            throw new InvalidValue(0, "a country is two capital letters (ISO 3166-1 alpha-2)", codeOf(value));
        }
        return value;
    }

    /** The code of a country that is written otherwise: {@code us}, {@code USA}, {@code United States}; null of none. */
    private static String codeOf(String written) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> {
                    Locale country = new Locale("", code);
                    return Stream.of(code, country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH))
                            .anyMatch(written.strip()::equalsIgnoreCase);
                })
                .findFirst()
                .orElse(null);
    }

    @Override
    Stream<Value> values(Event event) {
        return Stream.ofNullable(event.placeCountry).map(Value::of);
    }
}
