package org.dateline.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.format.Messages;
import org.dateline.http.QueryString;
import org.dateline.query.Facet;

import static org.assertj.core.api.Assertions.assertThat;

class FilterLinksTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Map<String, Facet> TYPES = Map.of(
            "type", Facet.of(List.of(new Facet.Value("call", null, 3L), new Facet.Value("text_message", null, 1L))));

    private static FilterLinks filters(Map<String, List<String>> given) {
        return FilterLinks.of(TYPES, asked(given), ENGLISH);
    }

    private static QueryString asked(Map<String, List<String>> given) {
        QueryString asked = QueryString.NONE;
        for (Map.Entry<String, List<String>> each : given.entrySet()) {
            asked = asked.with(each.getKey(), each.getValue());
        }
        return asked;
    }

    private static FilterLinks.Link link(FilterLinks filters, int number) {
        return filters.groups().get(0).links().get(number);
    }

    @Test
    void aLinkAddsItsValue() {
        FilterLinks filters = filters(Map.of());
        assertThat(filters.groups()).hasSize(1);
        assertThat(link(filters, 0).href()).isEqualTo("?type=call");
        assertThat(link(filters, 0).count()).isEqualTo(3);
        assertThat(link(filters, 0).active()).isFalse();
        assertThat(link(filters, 1).label()).doesNotContain("_");
        assertThat(filters.active()).isEmpty();
        assertThat(filters.q()).isNull();
    }

    @Test
    void whatIsChosenIsTakenBackByTheSameLink() {
        FilterLinks filters = filters(Map.of("type", List.of("call")));
        assertThat(link(filters, 0).active()).isTrue();
        assertThat(link(filters, 0).href()).isEqualTo("?");
        assertThat(filters.active()).extracting(FilterLinks.Chip::href).containsExactly("?");
    }

    @Test
    void anotherValueIsOneMoreToChooseFrom() {
        FilterLinks filters = filters(Map.of("type", List.of("call")));
        assertThat(link(filters, 1).href()).isEqualTo("?type=call,text_message");
        assertThat(link(filters(Map.of("type", List.of("call,text_message"))), 0)
                        .href())
                .isEqualTo("?type=text_message");
    }

    @Test
    void aLinkStartsAtTheFirstPage() {
        FilterLinks filters = filters(Map.of("cursor", List.of("abc"), "lang", List.of("de")));
        assertThat(link(filters, 0).href()).contains("lang=de", "type=call").doesNotContain("cursor");
        assertThat(filters.all()).isEqualTo("?lang=de");
        assertThat(filters.hidden()).extracting(FilterLinks.Hidden::name).containsExactly("lang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor", "limit", "format", "lang", "facet", "theme", "sort", "include", "match", "undated", "slack"
            })
    void whatChoosesNothingIsNoFilter(String name) {
        assertThat(filters(Map.of(name, List.of("x"))).active()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "a&b=c#d", "100% + 1", "Ко́т 🕊️", "a,b"})
    void wordsAreEncodedAndKept(String words) {
        FilterLinks filters = filters(Map.of("q", List.of(words)));
        assertThat(filters.q()).isEqualTo(words);
        assertThat(filters.active()).hasSize(1);
        assertThat(filters.active().get(0).href()).isEqualTo("?");
        assertThat(link(filters, 0).href()).matches("\\?[A-Za-z0-9=&%.*_+,-]*").contains("q=", "type=call");
        assertThat(filters.hidden()).isEmpty();
    }

    @Test
    void oneOfSeveralRequirementsIsTakenBackAlone() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("participant", List.of("michael-flynn", "sergey-kislyak"));
        given.put("type", List.of("call"));
        FilterLinks filters = filters(given);
        assertThat(filters.active())
                .extracting(FilterLinks.Chip::href)
                .containsExactly(
                        "?participant=sergey-kislyak&type=call",
                        "?participant=michael-flynn&type=call",
                        "?participant=michael-flynn&participant=sergey-kislyak");
    }
}
