package org.dateline.openapi;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.dateline.ServerLog;
import org.dateline.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation that the service says it has, with values for every parameter, header and body that nobody would send in
 * good faith: each answer is one that the description of the operation has, none is a failure of ours, and the log is quiet.
 * What is driven is read from the description, so a new operation or parameter is driven as soon as it is described.
 */
@QuarkusTest
class EveryOperationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many requests have several strange values at once, for each operation. */
    private static final int COMBINATIONS = 40;

    @TestHTTPResource("/")
    URI server;

    @TestFactory
    Stream<DynamicTest> answersAsDescribedWhateverIsAsked() throws IOException {
        JsonNode api = JSON.readTree(
                Wire.send(server, "GET", "/q/openapi?format=json", Map.of()).body());
        return DescribedOperation.all(api).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> drive(operation)));
    }

    private void drive(DescribedOperation operation) throws Exception {
        List<HostileRequest> requests = requests(operation);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (ServerLog log = new ServerLog()) {
            Map<HostileRequest, Future<Wire.Answer>> answers = new LinkedHashMap<>();
            requests.forEach(each -> answers.put(each, senders.submit(() -> each.send(server))));
            List<String> complaints = new ArrayList<>();
            for (Map.Entry<HostileRequest, Future<Wire.Answer>> each : answers.entrySet()) {
                Wire.Answer answer = each.getValue().get();
                for (String complaint : operation.complaints(answer, each.getKey())) {
                    complaints.add(complaint + ": " + each.getKey());
                }
            }
            assertThat(complaints).isEmpty();
            assertThat(log.alarms()).isEmpty();
        } finally {
            senders.shutdownNow();
        }
    }

    private static List<HostileRequest> requests(DescribedOperation operation) {
        // The same for an operation whatever others there are.
        Random random = new Random(operation.id().hashCode());
        HostileValues values = new HostileValues(random);
        HostileRequest plain = HostileRequest.of(operation);
        List<HostileRequest> requests = new ArrayList<>(List.of(plain));
        for (DescribedOperation.Parameter parameter : operation.parameters()) {
            for (String value : values.of(parameter)) {
                requests.add(plain.with(parameter, value));
            }
            if (!parameter.isInPath()) {
                requests.add(plain.without(parameter));
                for (String name : values.likeName(parameter.name())) {
                    requests.add(plain.and(name + "=1"));
                }
                requests.add(plain.and(parameter.name()));
                requests.add(plain.and(parameter.name() + "=").and(parameter.name() + "="));
                requests.add(plain.and((parameter.name() + "=x&").repeat(300)));
            }
        }
        for (String method : values.methods()) {
            requests.add(plain.method(method));
        }
        for (String query : values.queries()) {
            requests.add(plain.and(query));
        }
        values.headers().forEach((name, all) -> all.forEach(value -> requests.add(plain.header(name, value))));
        if (operation.takesBody()) {
            for (String type : values.mediaTypes(operation.bodyTypes())) {
                requests.add(plain.header("Content-Type", type));
                for (String body : values.bodies()) {
                    requests.add(plain.header("Content-Type", type).body(body));
                }
            }
        } else {
            requests.add(plain.body("{}").header("Content-Type", "application/json"));
        }
        for (int i = 0; i < COMBINATIONS; i++) {
            HostileRequest several = plain;
            for (DescribedOperation.Parameter parameter : operation.parameters()) {
                if (random.nextInt(3) == 0) {
                    several = several.with(parameter, values.any(parameter));
                }
            }
            requests.add(several.header("Accept", values.anyOf(values.headers().get("Accept"))));
        }
        return requests;
    }
}
