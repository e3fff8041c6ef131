package org.dateline.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

import org.dateline.http.Format;
import org.dateline.http.Offer;

/** What operations answer with: the formats they take, each with its schema and an executed example, which paths share. */
final class AnswerContents {
    /**
     * Formats that several paths answer alike.
     *
     * @param parameter by which they are asked for
     * @param things what is answered, by which their examples are named
     */
    private record Family(String parameter, Offer offer, String things) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("format", Offer.CITABLE, "sources"),
            new Family("formatOfEvents", Offer.EVENTS, "events"),
            new Family("formatOfVersion", Offer.VERSION, null),
            new Family("formatOfList", Offer.LIST, null),
            new Family("formatOfCitableList", Offer.CITABLE_LIST, "sources"));

    private final Components components;

    AnswerContents(Components components) {
        this.components = components;
    }

    void describe(Operation operation) {
        Content answers = operation.getResponses().getAPIResponse("200").getContent();
        Optional<Family> family = FAMILIES.stream()
                .filter(each -> takes(operation, each.parameter))
                .findFirst();
        family.ifPresent(each -> each.offer.formats().stream()
                .filter(format -> format != Format.JSON)
                .forEach(format -> answers.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema(format))))));
        answers.getMediaTypes().forEach((type, media) -> {
            String ending = ending(type);
            String own = operation.getOperationId() + ".200" + ending;
            String shared = family.map(Family::things).orElse("") + ".200" + ending;
            Example.read(own)
                    .map(example -> example.reference(own, components))
                    .or(() -> Example.read(shared).map(example -> example.reference(shared, components)))
                    .ifPresent(reference -> media.addExample("answer", reference));
        });
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

    /** Of the names of examples: none in JSON, {@code .bibtex} in another format. */
    private static String ending(String mediaType) {
        return mediaType.equals(Format.JSON_TYPE)
                ? ""
                : "."
                        + Arrays.stream(Format.values())
                                .filter(format -> format.mediaType().equals(mediaType))
                                .findFirst()
                                .map(Format::code)
                                .orElse(mediaType.substring(mediaType.indexOf('/') + 1));
    }
}
