package org.dateline.api;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the tests of all lists ask and look for. */
public final class Api {
    private static final int MORE_PAGES_THAN_THERE_ARE = 1000;

    private Api() {}

    /** @param address path and query, percent-encoded where they must be */
    public static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).when().get(address).then();
    }

    /** The answer at that address. */
    public static JsonNode json(String address) {
        return get(address).statusCode(200).extract().as(JsonNode.class);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** The ids on that page, in order. */
    public static List<String> ids(String address) {
        return get(address).statusCode(200).extract().path("items.id");
    }

    /** The ids on that page and on all that follow it, in order. */
    public static List<String> walk(String address) {
        List<String> ids = new ArrayList<>();
        String next = address;
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).as("pages of %s", address).isLessThan(MORE_PAGES_THAN_THERE_ARE);
            Map<String, Object> page = page(next);
            assertThat(page).doesNotContainEntry("next", null);
            ids.addAll(idsOf(page));
            next = (String) page.get("next");
        }
        return ids;
    }

    /** The address of the page behind that one. */
    public static String next(String address) {
        return get(address).statusCode(200).extract().path("next");
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
        String detail = "%d %s in %d %s"
                .formatted(
                        faults.length,
                        faults.length == 1 ? "fault" : "faults",
                        parameters,
                        parameters == 1 ? "parameter" : "parameters");
        JsonPath problem = get(address)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("title", equalTo("The request has parameters that cannot be read"))
                .body("status", equalTo(400))
                .body("detail", equalTo(detail))
                .body("instance", equalTo(address.split("\\?")[0]))
                .extract()
                .jsonPath();
        assertThat(problem.getList("errors", Fault.class)).containsExactly(faults);
    }

    private static Map<String, Object> page(String address) {
        return get(address).statusCode(200).extract().<Map<String, Object>>path("");
    }

    @SuppressWarnings("unchecked")
    private static List<String> idsOf(Map<String, Object> page) {
        return ((List<Map<String, Object>>) page.get("items"))
                .stream().map(item -> (String) item.get("id")).toList();
    }
}
