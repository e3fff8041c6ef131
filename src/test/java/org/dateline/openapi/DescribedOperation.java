package org.dateline.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.Wire;

/**
 * An operation as the description has it.
 *
 * @param api the whole description
 * @param method HTTP method
 * @param path with names in braces
 * @param described what is said of the operation
 */
record DescribedOperation(JsonNode api, String method, String path, JsonNode described) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param schema of its values */
    record Parameter(String name, String in, boolean required, JsonNode schema, List<String> examples) {
        boolean isInPath() {
            return in.equals("path");
        }
    }

    static List<DescribedOperation> all(JsonNode api) {
        List<DescribedOperation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new DescribedOperation(
                                api,
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()))));
        return operations;
    }

    String id() {
        return described.path("operationId").asText();
    }

    List<Parameter> parameters() {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(this::resolved)
                .map(parameter -> {
                    JsonNode schema = resolved(parameter.path("schema"));
                    return new Parameter(
                            parameter.path("name").asText(),
                            parameter.path("in").asText(),
                            parameter.path("required").asBoolean(),
                            schema,
                            examples(parameter, schema));
                })
                .toList();
    }

    private List<String> examples(JsonNode parameter, JsonNode schema) {
        List<String> examples = new ArrayList<>();
        if (parameter.has("example")) {
            examples.add(parameter.path("example").asText());
        }
        schema.path("examples").forEach(example -> {
            if (example.isArray()) {
                example.forEach(each -> examples.add(each.asText()));
            } else {
                examples.add(example.asText());
            }
        });
        schema.path("enum").forEach(value -> examples.add(value.asText()));
        resolved(schema.path("items")).path("enum").forEach(value -> examples.add(value.asText()));
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                examples.add(schema.path(bound).asText());
            }
        }
        return examples;
    }

    boolean takesBody() {
        return described.has("requestBody");
    }

    List<String> bodyTypes() {
        List<String> types = new ArrayList<>();
        described.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with an answer; empty when it is one of those that the description has. */
    List<String> complaints(Wire.Answer answer, HostileRequest request) {
        List<String> complaints = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 && status != 503) {
            complaints.add("failed by " + status);
        }
        JsonNode responses = described.path("responses");
        JsonNode response = responses.has(Integer.toString(status))
                ? responses.path(Integer.toString(status))
                : status < 400 ? null : responses.path("default");
        String type = answer.headers().getOrDefault("Content-Type", "").split(";")[0];
        if (response == null) {
            complaints.add("answers by " + status + ", which is not described");
        } else {
            JsonNode content = resolved(response).path("content");
            if (content.isMissingNode() ? !type.isEmpty() : !content.has(type)) {
                complaints.add("answers by " + status + " in " + type + ", which is not described");
            }
        }
        if (!answer.headers().containsKey("X-Request-Id")) {
            complaints.add("answers without an id");
        }
        if (answer.headers().containsKey("X-Evil")) {
            complaints.add("puts a header of the sender's into the answer");
        }
        if (type.matches("application/([a-z.+-]+\\+)?json") && !answer.headers().containsKey("Content-Encoding")) {
            try {
                JsonNode body = JSON.readTree(answer.body());
                if (status >= 400
                        && (body.path("status").asInt() != status
                                || !body.path("type").asText().startsWith("/problems/")
                                || body.path("title").asText().isEmpty()
                                || body.path("detail").asText().isEmpty())) {
                    complaints.add("answers by " + status + " with another problem");
                }
            } catch (JsonProcessingException broken) {
                complaints.add("answers in JSON that is none");
            }
        }
        if (status >= 400 && answer.body().contains("\tat ")) {
            complaints.add("shows a stack");
        }
        return complaints;
    }
}
