package org.dateline.http;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class QueryStringTest {
    private static QueryString read(String query) {
        return QueryString.of(URI.create("/v1/events?" + query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%22Flynn%22+call&tag=calls%2Claw",
                "q=a%20b+%C3%A9",
                "f%6Frmat=atom",
                "tag=a&tag=b&type=call&tag=c",
                "q=%F0%9F%95%8A",
                "q=",
                "q"
            })
    void whatIsNotChangedStaysAsItWasWritten(String query) {
        assertThat(read(query)).hasToString(query);
        assertThat(read(query).with("cursor", "x")).hasToString(query + "&cursor=x");
        assertThat(read(query).without("cursor")).hasToString(query);
    }

    @Test
    void namesAndValuesAreDecodedAndKeepTheirOrder() {
        assertThat(read("f%6Frmat=a+b&tag=x&q=%C3%A9%3D&tag=y;z").values())
                .containsExactly(
                        entry("format", List.of("a b")),
                        entry("tag", List.of("x", "y")),
                        entry("q", List.of("é=")),
                        entry("z", List.of("")));
    }

    @Test
    void moreThanAThousandParametersAreAllRead() {
        assertThat(read("tag=x&".repeat(3_000)).all("tag")).hasSize(3_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | ?tag=new
            tag=old                 | ?tag=new
            a=1&tag=old&b=2&tag=two | ?a=1&tag=new&b=2
            a=1                     | ?a=1&tag=new
            """)
    void aNewValueStandsWhereTheFirstOneStood(String query, String changed) {
        assertThat(read(query).with("tag", "new").behind("")).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | ?type=call      | ''
            type=call        | ?type=call,call | ''
            type=text,call   | ?type=text,call,call | ?type=text
            type=a&type=call | ?type=a&type=call,call | ?type=a
            """)
    void oneMoreOrLessMayBeChosen(String query, String more, String less) {
        assertThat(read(query).choosing("type", "call").behind("")).isEqualTo(more);
        assertThat(read(query).notChoosing("type", "call").behind("")).isEqualTo(less);
    }

    @Test
    void filtersAreWhatIsNoOption() {
        String options =
                "format=csv&style=ap&rows=events&lang=de&theme=dark&fields=id&include=total&facet=type&limit=1&cursor=x";
        assertThat(read(options).filters()).isEqualTo(QueryString.NONE);
        assertThat(read(options + "&sort=date&type=call&q=x").filters()).hasToString("type=call&q=x");
        assertThat(read("sort=date&type=call").filters(Option.SORT)).hasToString("sort=date&type=call");
    }
}
