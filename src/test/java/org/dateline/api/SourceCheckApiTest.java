package org.dateline.api;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.quotation.Sha256;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Sending a document to have the quotes of a source looked for in it. */
@QuarkusTest
class SourceCheckApiTest {
    private static final String ONE_QUOTE = "/v1/sources/rbth-2016-12-30/checks";
    private static final String MANY_QUOTES = "/v1/sources/i24news-2017-01-14/checks";
    private static final int MOST = 2 * 1024 * 1024;

    private static ValidatableResponse send(String path, String type, byte[] body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse send(String path, String text) {
        return send(path, "text/plain", text.getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "exact, He said: We will not expel anybody.",
        "normalised, He said: We will  not\u00a0expel anybody.",
        "missing, He said nothing.",
        "missing, WE WILL NOT EXPEL ANYBODY",
        "ambiguous, We will not expel anybody. We will not expel anybody."
    })
    void eachQuoteHasItsResult(String result, String text) {
        send(ONE_QUOTE, text)
                .header("Cache-Control", "no-store")
                .body("source", equalTo("rbth-2016-12-30"))
                .body("same_document", is(false))
                .body("sha256", equalTo(Sha256.of(text.getBytes(StandardCharsets.UTF_8))))
                .body("summary", equalTo(java.util.Map.of(result, 1)))
                .body("quotes.result", contains(result))
                .body("quotes[0].quote.exact", equalTo("We will not expel anybody"))
                .body("quotes[0].events", contains("2016-12-30-putin-decides-against-reprisals"));
    }

    @Test
    void aDocumentThatIsCodedIsNotReadAsIfItWereNot() {
        for (String coding : List.of("gzip", "br", "x", "identity, gzip")) {
            RestAssured.given()
                    .contentType("text/html")
                    .header("Content-Encoding", coding)
                    .body(new byte[] {31, -117, 8})
                    .post("/v1/sources/i24news-2017-01-14/checks")
                    .then()
                    .statusCode(415)
                    .body("detail", equalTo("This path takes text/plain and text/html, without a Content-Encoding."));
        }
        RestAssured.given()
                .contentType("text/html")
                .header("Content-Encoding", "identity")
                .body("<p>text")
                .post("/v1/sources/i24news-2017-01-14/checks")
                .then()
                .statusCode(200);
    }

    @Test
    void whereItStandsIsToldInCodePoints() {
        send(ONE_QUOTE, "😀 We will not expel anybody")
                .body("code_points", equalTo(27))
                .body("quotes[0].start", equalTo(2))
                .body("quotes[0].end", equalTo(27))
                .body("quotes[0].found", equalTo("We will not expel anybody"))
                .body("quotes[0].occurrences", equalTo(1));
        send(ONE_QUOTE, "nothing of it").body("quotes[0]", not(hasKey("start")));
    }

    @Test
    void whatWasAlteredIsShownWordByWord() {
        send(MANY_QUOTES, "He called on the 28th.")
                .body(
                        "quotes.find { it.quote.exact == 'He then took that call on the 28th' }.result",
                        equalTo("missing"));
        send(
                        MANY_QUOTES,
                        "An unnamed Trump official confirmed two phone conversations between the two men on December 29.")
                .body(
                        "quotes.findAll { it.result == 'altered' }.quote.exact",
                        hasItem(
                                "An unnamed Trump official confirmed one phone conversation between the two men on December 29"))
                .body("quotes.findAll { it.result == 'altered' }[0].differences.kind", hasItem("removed"))
                .body("quotes.findAll { it.result == 'altered' }[0].differences.text", hasItem("one"));
    }

    @Test
    void htmlIsReadAsAReaderReadsIt() {
        send(
                        ONE_QUOTE,
                        "text/html;charset=iso-8859-1",
                        "<script>We will not expel anybody</script><p>café: We <i>will not</i> expel<br>anybody"
                                .getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(200)
                .body("quotes.result", contains("normalised"));
    }

    @Test
    void everyQuoteOfTheSourceIsAnsweredOnce() {
        int size = send(MANY_QUOTES, "x")
                .body("quotes.size()", greaterThan(50))
                .body("quotes.result", everyItem(equalTo("missing")))
                .body("quotes.start", everyItem(nullValue()))
                .body("quotes.differences", everyItem(empty()))
                .extract()
                .path("quotes.collect { it.quote.exact + it.quote.prefix + it.quote.suffix }.unique().size()");
        send(MANY_QUOTES, "x").body("quotes.size()", equalTo(size));
    }

    @Test
    void twoMebibytesAreTakenAndNotOneByteMore() {
        send(ONE_QUOTE, "text/plain", filled(MOST)).statusCode(200).body("code_points", equalTo(MOST));
        send(ONE_QUOTE, "text/plain", filled(MOST + 1))
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void aBodyOfUnknownLengthIsMeasuredToo() {
        RestAssured.given()
                .contentType("text/plain")
                .body(new ByteArrayInputStream(filled(MOST + 1)))
                .post(ONE_QUOTE)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"));
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        java.util.Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | | The body is empty. Send the document's text or HTML as the body.",
                "text/html | | The body is empty. Send the document's text or HTML as the body.",
                "text/plain | caf\u00e9 | The body is not in UTF-8. Say its charset in the Content-Type, for example"
                        + " text/plain;charset=windows-1252.",
                "text/plain;charset=klingon | a | There is no charset klingon. Say for example text/plain;charset=utf-8.",
                "text/html;charset=klingon | a | There is no charset klingon. Say for example text/plain;charset=utf-8."
            })
    void aDocumentThatCannotBeReadIsRefused(String type, String body, String detail) {
        send(ONE_QUOTE, type, body == null ? new byte[0] : body.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-document"))
                .body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/pdf", "image/png", "text/markdown"})
    void anotherKindOfBodyIsRefused(String type) {
        send(ONE_QUOTE, type, new byte[] {'a'})
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void whatIsNotThereOrNotAskedForIsRefused() {
        send("/v1/sources/unheard-of/checks", "text/plain", new byte[] {'a'})
                .statusCode(404)
                .body("detail", equalTo("There is no source with the id unheard-of."));
        send(ONE_QUOTE + "?fuzzy=true", "text/plain", new byte[] {'a'})
                .statusCode(400)
                .body("errors.name", contains("fuzzy"));
        RestAssured.get(ONE_QUOTE)
                .then()
                .statusCode(405)
                .header("Allow", "POST, OPTIONS")
                .body("detail", equalTo("This path takes POST, OPTIONS."));
        RestAssured.given()
                .contentType("text/plain")
                .body("a")
                .post("/v1/sources")
                .then()
                .statusCode(405);
    }

    @Test
    void aQuoteThatWasCheckedTellsWhereItStands() {
        RestAssured.get("/v1/events/2016-12-28-flynn-kislyak-call?fields=citations")
                .then()
                .body("citations[0].passages[0].quote.start", equalTo(94))
                .body("citations[0].passages[0].quote.end", equalTo(166))
                // What it was checked in is the document that the source has the hash of.
                .body("citations[0].passages[0].quote", not(hasKey("sha256")));
        RestAssured.get("/v1/sources/i24news-2017-01-14").then().body("sha256", matchesPattern("[0-9a-f]{64}"));
        RestAssured.get("/v1/events/2016-12-30-putin-decides-against-reprisals?fields=citations")
                .then()
                .body("citations.find { it.source.id == 'rbth-2016-12-30' }.passages[0].quote", not(hasKey("start")));
    }
}
