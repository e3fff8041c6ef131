package org.dateline.http;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SiteTest {
    @ParameterizedTest
    @CsvSource({
        "https://news.example, https://news.example/",
        "https://news.example/, https://news.example/",
        "http://news.example:8080/time/lines//, http://news.example:8080/time/lines/",
        "https://[2001:db8::1]/t, https://[2001:db8::1]/t/"
    })
    void itsAddressIsWhatWasSet(String set, String url) {
        assertThat(new Site(Optional.of(set), false).url()).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example",
                "news.example:8080",
                "//news.example",
                "ftp://news.example",
                "https://",
                "https:///timelines",
                "https://user@news.example",
                "https://news.example?x=1",
                "https://news.example/#x",
                "https://news.example/a//b",
                "https://news.example/../a",
                "https://news.example/a b",
                "https://news.example/<b>",
                "javascript:alert(1)"
            })
    void whatIsNoAddressStopsTheStart(String set) {
        assertThatThrownBy(() -> new Site(Optional.of(set), false))
                .hasMessageContaining("dateline.url: \"" + set + "\"")
                .hasMessageContaining("https://news.example/timelines");
    }

    @Test
    void addressesBeginWithWhatAProxyHasStripped() {
        Addresses addresses = new Addresses(URI.create("https://news.example/timelines"));
        assertThat(addresses.path("/v1/events?limit=1")).isEqualTo("/timelines/v1/events?limit=1");
        assertThat(addresses.absolute("/v1/events")).isEqualTo("https://news.example/timelines/v1/events");
        assertThat(addresses.completed("/timelines/v1/events?cursor=a%20b"))
                .isEqualTo("https://news.example/timelines/v1/events?cursor=a%20b");
        assertThat(new Addresses(URI.create("https://news.example")).path("/")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/timelines/embed/x?a=b, /embed/x",
        "http://NEWS.example/timelines/, /",
        "https://news.example/embed/x, ",
        "https://news.example/timelinesx/embed/x, ",
        "https://other.example/timelines/embed/x, ",
        "https://news.example:444/timelines/embed/x, ",
        "mailto:a@news.example, "
    })
    void whatLiesWithinIsKnown(URI address, String path) {
        assertThat(new Addresses(URI.create("https://news.example/timelines")).within(address))
                .isEqualTo(Optional.ofNullable(path));
    }
}
