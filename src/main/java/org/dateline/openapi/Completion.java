package org.dateline.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import org.dateline.http.Format;
import org.dateline.http.Offer;
import org.dateline.problem.Problem;
import org.dateline.problem.ProblemType;

/** Completes the description: problems each operation may answer with, executed examples, and what it says only once. */
@OpenApiFilter(stages = RunStage.BUILD)
public class Completion implements OASFilter {

    /** By the parameter that asks for them. */
    private static final Map<String, List<Format>> OFFERED = Map.of(
            "format", Offer.CITABLE.formats(),
            "formatOfEvents", Offer.EVENTS.formats(),
            "formatOfList", Offer.LIST.formats(),
            "formatOfCitableList", Offer.CITABLE_LIST.formats());

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FilterParameters.describe(
                api.getComponents(), api.getPaths().getPathItem("/v1/events").getGET());
        api.getComponents().getParameters().values().forEach(Completion::exemplify);
        likeListOfEvents(api);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> describe(operation, path.contains("{"))));
    }

    /** The events of a timeline take every parameter that events take, but for the timeline. */
    private static void likeListOfEvents(OpenAPI api) {
        List<Parameter> ofEvents =
                api.getPaths().getPathItem("/v1/events").getGET().getParameters();
        Operation ofTimeline =
                api.getPaths().getPathItem("/v1/timelines/{slug}/events").getGET();
        ofEvents.stream()
                .filter(parameter -> !parameter.getRef().endsWith("/timeline"))
                .forEach(ofTimeline::addParameter);
    }

    private static void describe(Operation operation, boolean ofOneThing) {
        Content answers = operation.getResponses().getAPIResponse("200").getContent();
        formats(operation)
                .forEach(format -> answers.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema(format)))));
        answers.getMediaTypes()
                .forEach((type, media) -> Example.read(example(operation.getOperationId(), type))
                        .ifPresent(example -> show("answer", example, media)));
        boolean takesDocument = operation.getRequestBody() != null;
        problems(
                operation,
                "400",
                takesDocument
                        ? "The request has parameters, or a document, that cannot be read"
                        : "The request has parameters that cannot be read",
                takesDocument
                        ? List.of(ProblemType.BAD_PARAMETER, ProblemType.BAD_DOCUMENT)
                        : List.of(ProblemType.BAD_PARAMETER));
        if (takesDocument) {
            problems(operation, "413", "The document is too large", List.of(ProblemType.CONTENT_TOO_LARGE));
            problems(
                    operation,
                    "415",
                    "The document is in a format that is not taken",
                    List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        if (ofOneThing) {
            problems(operation, "404", "There is no such thing", List.of(ProblemType.NOT_FOUND));
            problems(operation, "410", "It was taken out of the record", List.of(ProblemType.WITHDRAWN));
        }
        problems(operation, "406", "There is no answer in the format asked for", List.of(ProblemType.NOT_ACCEPTABLE));
        problems(
                operation,
                "default",
                "Any other failure is a problem too",
                List.of(
                        ProblemType.BAD_REQUEST,
                        ProblemType.METHOD_NOT_ALLOWED,
                        ProblemType.CONTENT_TOO_LARGE,
                        ProblemType.URI_TOO_LONG,
                        ProblemType.HEADERS_TOO_LARGE,
                        ProblemType.INTERNAL_ERROR));
    }

    /** The formats besides JSON that an operation takes, by the parameter it takes them with. */
    private static Set<Format> formats(Operation operation) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        OFFERED.forEach((parameter, offered) -> {
            if (takes(operation, parameter)) {
                formats.addAll(offered);
            }
        });
        formats.remove(Format.JSON);
        return formats;
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(each -> String.valueOf(each.getRef()).endsWith("/" + parameter));
    }

    /** Text formats are binary, since generated clients would parse a plain string as JSON. */
    private static String schema(Format format) {
        return switch (format) {
            case JSONFEED -> "JsonFeed";
            case JSONLD -> "LinkedData";
            case TIMELINEJS -> "TimelineJs";
            case CSL -> "CslItems";
            case BIBTEX, RIS, TEXT -> "CitationText";
            default -> "Text";
        };
    }

    /** {@code listEvents.200} in JSON, {@code listEvents.200.bibtex} in another format. */
    private static String example(String operation, String mediaType) {
        if (mediaType.equals(Format.JSON_TYPE)) {
            return operation + ".200";
        }
        return operation + ".200."
                + Arrays.stream(Format.values())
                        .filter(format -> format.mediaType().equals(mediaType))
                        .findFirst()
                        .map(Format::code)
                        .orElse(mediaType.substring(mediaType.indexOf('/') + 1));
    }

    /** Swagger UI shows a parameter's description, but not the examples of its schema. */
    private static void exemplify(Parameter parameter) {
        List<Object> examples = parameter.getSchema().getExamples();
        if (examples != null && !examples.isEmpty()) {
            List<?> shown = examples.get(0) instanceof List<?> values ? values : examples;
            String told = shown.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
            parameter.setDescription(parameter.getDescription().strip() + " For example: " + told + ".");
        }
    }

    private static void problems(Operation operation, String code, String description, List<ProblemType> types) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (ProblemType type : types) {
            Example.read("problems/" + type.slug()).ifPresent(example -> show(type.slug(), example, media));
        }
        Content content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content);
        operation.getResponses().addAPIResponse(code, response);
    }

    private static void show(String name, Example example, MediaType media) {
        media.addExample(
                name,
                OASFactory.createExample()
                        .summary(example.summary())
                        .description("`%s %s`".formatted(example.method(), cut(example.path())))
                        .value(new ObjectMapper().convertValue(example.response(), Object.class)));
    }

    /** A path that is too long to be served is too long to be shown. */
    private static String cut(String path) {
        return path.length() > 300 ? path.substring(0, 60) + "…" : path;
    }
}
