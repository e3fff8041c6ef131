package org.dateline.openapi;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.dateline.query.Paths;

/** Completes the description: problems each operation may answer with, executed examples, and what it says only once. */
@OpenApiFilter(stages = RunStage.BUILD)
public class Completion implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FilterParameters.describe(
                api.getComponents(), api.getPaths().getPathItem(Paths.EVENTS).getGET());
        FilterParameters.refer(api.getPaths().getPathItem(Paths.CHANGES).getGET());
        ParameterChoices.describe(api.getComponents());
        api.getComponents().getParameters().values().forEach(Completion::exemplify);
        likeListOfEvents(api);
        AnswerContents answers = new AnswerContents(api.getComponents());
        ProblemResponses problems = new ProblemResponses(api.getComponents());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    answers.describe(operation);
                    problems.describe(operation, path);
                }));
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

    /** Swagger UI shows a parameter's description, but not the examples of its schema. */
    private static void exemplify(Parameter parameter) {
        List<Object> examples = parameter.getSchema().getExamples();
        if (examples != null && !examples.isEmpty()) {
            List<?> shown = examples.get(0) instanceof List<?> values ? values : examples;
            String told = shown.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
            parameter.setDescription(parameter.getDescription().strip() + " For example: " + told + ".");
        }
    }
}
