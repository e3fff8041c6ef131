package org.dateline.search.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.query.InvalidParameters;
import org.dateline.query.ParameterFault;
import org.dateline.query.Parameters;
import org.dateline.search.EventQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What holds of every filter, those included that are added one day. */
class FiltersTest {
    static Stream<FilterParameter> parameters() {
        return Filters.PARAMETERS.values().stream();
    }

    private static EventQuery query(String name, String value) {
        Map<String, List<String>> asked = new HashMap<>(Map.of(name, List.of(value)));
        if (name.equals("slack")) {
            asked.put("from", List.of("2016"));
        }
        Parameters parameters = new Parameters(asked);
        EventQuery query = EventQuery.of(parameters, null);
        parameters.check();
        return query;
    }

    private static String example(Takes takes) {
        if (takes instanceof Takes.Values values) {
            return values.examples().get(0);
        }
        if (takes instanceof Takes.Choice choice) {
            return choice.example();
        }
        if (takes instanceof Takes.OneOf choice) {
            return List.copyOf(choice.values()).get(choice.values().size() - 1);
        }
        if (takes instanceof Takes.Text text) {
            return text.examples().get(0);
        }
        return takes instanceof Takes.Count count ? "" + count.example() : "true";
    }

    @Test
    void noTwoAreAskedForByTheSameName() {
        assertThat(Filters.ALL.stream().flatMap(filter -> filter.parameters().stream()))
                .hasSize(Filters.PARAMETERS.size());
        assertThat(Filters.PARAMETERS.keySet()).containsAll(Filters.FACETS.keySet());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aCursorIsBoundToIt(FilterParameter parameter) {
        EventQuery all = query("limit", "1");
        EventQuery some = query(parameter.name(), example(parameter.takes()));
        assertThat(some.question()).isNotEqualTo(all.question());
        assertThat(query(parameter.name(), example(parameter.takes())).question())
                .isEqualTo(some.question());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void itSaysHowItWasReadWhenItLeavesSomethingOut(FilterParameter parameter) {
        assertThat(query(parameter.name(), example(parameter.takes())).criteria().stream()
                        .flatMap(criterion -> criterion.readings().stream())
                        .map(Reading::text))
                .allSatisfy(text -> assertThat(text).isNotBlank())
                .hasSizeGreaterThanOrEqualTo(parameter.label() == null ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void whatItCannotReadIsRefusedByItsName(FilterParameter parameter) {
        InvalidParameters refused =
                catchThrowableOfType(InvalidParameters.class, () -> query(parameter.name(), "\u0000"));
        assertThat(refused.faults()).extracting(ParameterFault::name).containsExactly(parameter.name());
        assertThat(refused.faults()).extracting(ParameterFault::reason).doesNotContain("unknown parameter");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void peopleKnowItInEveryLanguage(FilterParameter parameter) {
        Set<String> labels = Stream.of("en", "de", "fr", "es", "ru", "it")
                .map(Locale::forLanguageTag)
                .flatMap(language -> Filters.label(parameter.name(), language).stream())
                .collect(Collectors.toSet());
        assertThat(labels).allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(labels.isEmpty()).isEqualTo(parameter.label() == null);
        assertThat(Filters.label(parameter.name(), Locale.ITALIAN))
                .isEqualTo(Filters.label(parameter.name(), Locale.ENGLISH));
    }

    @Test
    void whatIsNoFilterHasNoLabel() {
        assertThat(Filters.label("sort", Locale.ENGLISH)).isEmpty();
        assertThat(Filters.nameOf("sort", "date", Locale.ENGLISH)).isEmpty();
    }
}
