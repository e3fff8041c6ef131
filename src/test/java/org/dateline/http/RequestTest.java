package org.dateline.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.query.Cursor;
import org.dateline.query.InvalidParameters;
import org.dateline.query.ParameterFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequestTest {
    private static final Addresses ADDRESSES = new Addresses(URI.create("https://timeline.example"));

    private static Request read(Offer offer, String address, String... accept) {
        return Request.of(
                offer, URI.create(address), ADDRESSES, new RequestHeaders(List.of(accept), "fr, de;q=0.5", null, null));
    }

    @Test
    void everythingIsReadAtOnce() {
        Request table = read(Offer.EVENTS, "/v1/events?format=csv&rows=citations&lang=de&type=call");
        assertThat(table.format()).isEqualTo(Format.CSV);
        assertThat(table.rows()).isEqualTo(Rows.CITATIONS);
        assertThat(table.language()).isEqualTo(Locale.GERMAN);
        assertThat(table.query().filters()).hasToString("type=call");
        assertThat(table.self())
                .isEqualTo("https://timeline.example/v1/events?format=csv&rows=citations&lang=de&type=call");

        Request text = read(Offer.CITABLE, "/v1/sources/x?style=apa");
        assertThat(text.format()).isEqualTo(Format.TEXT);
        assertThat(text.style()).isEqualTo(CitationStyle.APA);

        Request embed = read(Offer.EMBED, "/embed/x?theme=dark");
        assertThat(embed.format()).isEqualTo(Format.HTML);
        assertThat(embed.theme()).isEqualTo(Theme.DARK);
        assertThat(embed.language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void anAddressWinsOverAHeader() {
        assertThat(read(Offer.EVENTS, "/v1/events", "text/csv").format()).isEqualTo(Format.CSV);
        assertThat(read(Offer.EVENTS, "/v1/events?format=ics", "text/csv").format())
                .isEqualTo(Format.ICS);
        assertThat(read(Offer.EVENTS, "/v1/events?format=json", "image/png").format())
                .isEqualTo(Format.JSON);
        assertThatThrownBy(() -> read(Offer.EVENTS, "/v1/events", "image/png")).isInstanceOf(NotAcceptable.class);
    }

    @ParameterizedTest
    @EnumSource(Offer.class)
    void whoTakesAnythingGetsTheFirstFormat(Offer offer) {
        assertThat(read(offer, "/x").format()).isEqualTo(offer.formats().get(0));
        assertThat(read(offer, "/x", "*/*").format()).isEqualTo(offer.formats().get(0));
    }

    @Test
    void everyFaultOfTheOptionsIsTold() {
        Request request = read(
                Offer.EVENTS, "/v1/events?format=ics&rows=lines&style=apa&fields=id&include=total&lang=xx&theme=dark");
        InvalidParameters refused = catchThrowableOfType(
                InvalidParameters.class, () -> request.parameters().check());
        assertThat(refused.faults())
                .extracting(ParameterFault::name)
                .containsExactlyInAnyOrder("rows", "rows", "style", "fields", "include", "lang", "theme");
    }

    @Test
    void aPageIgnoresWhatOthersPutIntoItsAddress() {
        Request page = read(Offer.PAGE, "/timelines/x?utm_source=news&type=call&fbclid=1&q=");
        assertThat(page.query()).hasToString("type=call");
        assertThat(page.self()).isEqualTo("https://timeline.example/timelines/x?type=call");
        assertThat(read(Offer.EVENTS, "/v1/events?utm_source=news").query()).hasToString("utm_source=news");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events, /v1/events?cursor=",
        "/v1/events?, /v1/events?cursor=",
        "/v1/events?tag=a, /v1/events?tag=a&cursor=",
        "/v1/events?tag=a&&limit=1&, /v1/events?tag=a&limit=1&cursor=",
        "/v1/events?cursor=old&tag=a, /v1/events?tag=a&cursor=",
        "/v1/events?tag=a&cursor=old, /v1/events?tag=a&cursor=",
        "/v1/events?q=%26cursor%3D1, /v1/events?q=%26cursor%3D1&cursor=",
        "/v1/events?q=%22a%22+b%2Bc, /v1/events?q=%22a%22+b%2Bc&cursor=",
        "http://localhost:8081/v1/a%20b/events?tag=a, /v1/a%20b/events?tag=a&cursor="
    })
    void anAddressGoesOnWithTheCursorInPlaceOfAnyOther(String address, String next) {
        Cursor cursor = Cursor.after("01234567", List.of("a"));
        assertThat(read(Offer.EVENTS, address).next(cursor)).isEqualTo(next + cursor.text());
    }

    @Test
    void theAddressSaysTheFormatThatAHeaderChose() {
        assertThat(read(Offer.EVENTS, "/v1/events?limit=1", "application/feed+json")
                        .self())
                .isEqualTo("https://timeline.example/v1/events?limit=1&format=jsonfeed");
        assertThat(read(Offer.EVENTS, "/v1/events?limit=1", "*/*").self())
                .isEqualTo("https://timeline.example/v1/events?limit=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void anEmptyHeaderIsNone(String accept) {
        assertThat(read(Offer.EVENTS, "/v1/events", accept).format()).isEqualTo(Format.JSON);
    }

    @Test
    void theNextPageIsInTheSameFormat() {
        Cursor cursor = Cursor.after("01234567", List.of("a"));
        assertThat(read(Offer.EVENTS, "/v1/events?cursor=old&tag=a%2Cb").next(cursor))
                .isEqualTo("/v1/events?tag=a%2Cb&cursor=" + cursor.text());
        assertThat(read(Offer.EVENTS, "/v1/events", "text/plain").next(cursor))
                .isEqualTo("/v1/events?cursor=" + cursor.text() + "&format=text");
        assertThat(read(Offer.EVENTS, "/v1/events").next(null)).isNull();
    }
}
