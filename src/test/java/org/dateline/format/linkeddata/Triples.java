package org.dateline.format.linkeddata;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.JsonArray;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;

/** A JSON-LD document as others understand it, with no look into the network. */
record Triples(List<Triple> all) {
    static final String SCHEMA = "https://schema.org/";
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String DATE = "http://purl.org/dc/terms/date";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    /** @param datatype null of an object that is no literal */
    record Triple(String subject, String predicate, String object, String datatype) {}

    /** @throws JsonLdError when it is no JSON-LD, or has a member that means nothing */
    static Triples of(String document) throws JsonLdError {
        List<Triple> triples = new ArrayList<>();
        JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
                .options(strict())
                .provide(new RdfQuadConsumer() {
                    @Override
                    public RdfQuadConsumer quad(
                            String subject,
                            String predicate,
                            String object,
                            String datatype,
                            String language,
                            String direction,
                            String graph) {
                        triples.add(new Triple(subject, predicate, object, datatype));
                        return this;
                    }
                });
        return new Triples(triples);
    }

    static JsonArray expanded(String document) throws JsonLdError {
        return JsonLd.expand(JsonDocument.of(new StringReader(document)))
                .options(strict())
                .get();
    }

    private static JsonLdOptions strict() {
        JsonLdOptions options = new JsonLdOptions((address, how) -> {
            throw new IllegalStateException("asks for " + address);
        });
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return options;
    }

    /** @param property with its namespace, or of schema.org */
    List<String> objects(String property) {
        return with(property).map(Triple::object).toList();
    }

    Stream<Triple> with(String property) {
        String predicate = property.contains(":") ? property : SCHEMA + property;
        return all.stream().filter(triple -> triple.predicate().equals(predicate));
    }

    Triples about(String subject) {
        return new Triples(
                all.stream().filter(triple -> triple.subject().equals(subject)).toList());
    }

    /** @param type of schema.org */
    List<Triples> ofType(String type) {
        return with(TYPE)
                .filter(triple -> triple.object().equals(SCHEMA + type))
                .map(triple -> about(triple.subject()))
                .toList();
    }
}
