package org.dateline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of all lists ask and look for. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MORE_PAGES_THAN_THERE_ARE = 1000;

    private Api() {}

    /** @param address path and query, percent-encoded where they must be */
    public static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).when().get(address).then();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** The ids on that page, in order. */
    public static List<String> ids(String address) {
        return idsOf(json(address));
    }

    /** The ids on that page and on all that follow it, in order. */
    public static List<String> walk(String address) {
        List<String> ids = new ArrayList<>();
        String next = address;
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).as("pages of %s", address).isLessThan(MORE_PAGES_THAN_THERE_ARE);
            JsonNode page = json(next);
            ids.addAll(idsOf(page));
            next = nextOf(page);
        }
        return ids;
    }

    /** The address of the page behind that one. */
    public static String next(String address) {
        return nextOf(json(address));
    }

    /**
     * A fault as a problem lists it; null is what is not written.
     *
     * @param in where the parameter stands
     */
    public record Fault(String in, String name, String value, Integer position, String reason, String hint) {}

    /** A fault of a query parameter. */
    public static Fault fault(String name, String value, Integer position, String reason, String hint) {
        return new Fault("query", name, value, position, reason, hint);
    }

    /** Asserts that the request is refused with these faults, in this order, and no others. */
    public static void assertRefused(String address, Fault... faults) {
        long parameters = Stream.of(faults).map(Fault::name).distinct().count();
        String detail = String.format(
                Locale.ROOT,
                "%d %s in %d %s",
                faults.length,
                faults.length == 1 ? "fault" : "faults",
                parameters,
                parameters == 1 ? "parameter" : "parameters");
        JsonNode problem = read(get(address).statusCode(400).contentType("application/problem+json"));
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/bad-parameter");
        assertThat(problem.path("title").textValue()).isEqualTo("The request has parameters that cannot be read");
        assertThat(problem.path("status").numberValue()).isEqualTo(400);
        assertThat(problem.path("detail").textValue()).isEqualTo(detail);
        assertThat(problem.path("instance").textValue()).isEqualTo(address.split("\\?")[0]);
        assertThat(JSON.<List<Fault>>convertValue(problem.required("errors"), new TypeReference<>() {}))
                .containsExactly(faults);
    }

    /** The answer at that address, read with Jackson: REST Assured compiles a program for each path that it looks for. */
    public static JsonNode json(String address) {
        return read(get(address).statusCode(200));
    }

    /** In UTF-8, as JSON always is; REST Assured would ask the machine. */
    private static JsonNode read(ValidatableResponse answer) {
        try {
            return JSON.readTree(answer.extract().asByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> idsOf(JsonNode page) {
        return StreamSupport.stream(page.required("items").spliterator(), false)
                .map(item -> item.required("id").textValue())
                .toList();
    }

    /** Null where there is no such page; a page does not say {@code "next": null}. */
    private static String nextOf(JsonNode page) {
        assertThat(page.path("next").isNull()).isFalse();
        return page.path("next").textValue();
    }
}
