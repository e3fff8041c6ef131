package org.dateline.format.linkeddata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.dateline.citation.Stance;
import org.dateline.citation.Translation;
import org.dateline.date.EventDate;
import org.dateline.format.EventText;
import org.dateline.format.HtmlSafeJson;
import org.dateline.format.Messages;
import org.dateline.format.TagUris;
import org.dateline.http.Addresses;
import org.dateline.http.Losses;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.view.ActorView;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.Part;
import org.dateline.view.Place;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/**
 * Events as linked data: JSON-LD 1.1 in the words of schema.org, with nothing to be fetched before it can be read. It can stand
 * in a page as it is, between {@code <script type="application/ld+json">} and {@code </script>}.
 *
 * <p>What is not known to be so is not said in a way that would be taken for a fact: {@code startDate} is there when the day is
 * exact and nobody disputes it, {@code dcterms:date} has the date in EDTF always. There is no {@code ClaimReview}: that is a
 * verdict on a claim, and the desk counts who says so without rating anybody.
 *
 * @param addresses of the service
 * @param ids of what is told
 * @param name what readers know it by: the heading of events that have none
 */
public record LinkedData(Addresses addresses, TagUris ids, String name) {
    /**
     * The properties of schema.org for people in an event speak of audiences and performers, which is wrong of who pays or is
     * expelled; lode:involvedAgent is true of them all.
     */
    private static final String CONTEXT = """
            {"@version":1.1,\
            "@vocab":"https://schema.org/",\
            "dcterms":"http://purl.org/dc/terms/",\
            "edtf":"http://id.loc.gov/datatypes/edtf/",\
            "foaf":"http://xmlns.com/foaf/0.1/",\
            "lode":"http://linkedevents.org/ontology/",\
            "dcterms:date":{"@type":"edtf:EDTF"},\
            "dcterms:source":{"@type":"@id"},\
            "temporalCoverage":{"@type":"edtf:EDTF"},\
            "startDate":{"@type":"Date"},\
            "endDate":{"@type":"Date"},\
            "datePublished":{"@type":"Date"},\
            "about":{"@type":"@id"},\
            "superEvent":{"@type":"@id"},\
            "subEvent":{"@type":"@id"},\
            "appearance":{"@type":"@id"},\
            "archivedAt":{"@type":"@id"},\
            "isBasedOn":{"@type":"@id"},\
            "url":{"@type":"@id"}}""";

    private static final JsonFactory JSON = new JsonFactory();

    private interface EventPart {
        void write(EventView event, JsonGenerator json) throws IOException;
    }

    /**
     * What stands in a page, where people read the rest: of each event its headline, its date and where it is told. Whoever
     * wants all of it finds a link to it there. Without a last line feed.
     */
    public String outline(EventDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(document, this::outline, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void outline(EventView event, JsonGenerator json) throws IOException {
        start("Event", ids.event(event.id()), json);
        field("name", event.headline(), json);
        date(event, json);
        field("url", addresses.eventPage(event.id()), json);
        json.writeEndObject();
    }

    /** @param out is left open */
    void write(EventDocument document, Losses losses, OutputStream out) throws IOException {
        EventPart whole = (event, json) -> {
            event(event, json);
            LinkedDataLosses.note(event, losses);
        };
        write(document, whole, out);
    }

    private void write(EventDocument document, EventPart part, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // What breaks off must not look whole.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.setCharacterEscapes(new HtmlSafeJson());
            json.writeStartObject();
            json.writeFieldName("@context");
            json.writeRawValue(CONTEXT);
            json.writeArrayFieldStart("@graph");
            boolean alone = document.heading().kind() == EventDocument.Kind.EVENT;
            if (!alone) {
                EventDocument.Heading heading = document.heading();
                start("ItemList", null, json);
                field("name", heading.title() == null ? name : heading.title(), json);
                field("description", heading.description(), json);
                json.writeArrayFieldStart("itemListElement");
            }
            for (EventView event : document.events()) {
                part.write(event, json);
            }
            if (!alone) {
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void event(EventView event, JsonGenerator json) throws IOException {
        start("Event", ids.event(event.id()), json);
        field("name", event.headline(), json);
        // With its evidence in words, so that whoever shows this and nothing else does not tell it as settled.
        field("description", String.join("\n\n", new EventText(event, Messages.in(Locale.ENGLISH)).paragraphs()), json);
        field("url", addresses.eventPage(event.id()), json);
        field("additionalType", event.type(), json);
        date(event, json);
        if (event.place() != null) {
            place(event.place(), json);
        }
        fields("keywords", event.tags(), json);
        if (event.relations() != null) {
            events("superEvent", event.relations().partOf(), json);
            events("subEvent", event.relations().hasPart(), json);
        }
        if (!event.participants().isEmpty()) {
            json.writeArrayFieldStart("lode:involvedAgent");
            for (Part part : event.participants()) {
                part(part, json);
            }
            json.writeEndArray();
        }
        if (!event.citations().isEmpty()) {
            json.writeArrayFieldStart("subjectOf");
            for (SourceCitations ofSource : event.citations()) {
                article(ofSource.source(), json);
                for (SourceCitations.Passage passage : ofSource.passages()) {
                    passage(passage, ofSource, event, json);
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void date(EventView event, JsonGenerator json) throws IOException {
        if (event.when().edtf() == null) {
            return;
        }
        field("dcterms:date", event.when().edtf(), json);
        boolean disputed =
                event.disagreements().stream().anyMatch(each -> each.field().equals("when"));
        if (!disputed) {
            EventDate date = EventDate.parse(event.when().edtf());
            iso("startDate", IsoDate.start(date, event.when().zone()), json);
            iso("endDate", IsoDate.end(date), json);
        }
    }

    private static void iso(String property, Optional<IsoDate> date, JsonGenerator json) throws IOException {
        if (date.isEmpty()) {
            return;
        }
        if (date.get().moment()) {
            typed(property, "DateTime", date.get().text(), json);
        } else {
            field(property, date.get().text(), json);
        }
    }

    private static void place(Place place, JsonGenerator json) throws IOException {
        json.writeFieldName("location");
        start("Place", null, json);
        field("name", place.name(), json);
        if (place.country() != null) {
            json.writeFieldName("address");
            start("PostalAddress", null, json);
            field("addressCountry", place.country(), json);
            json.writeEndObject();
        }
        if (place.latitude() != null) {
            json.writeFieldName("geo");
            start("GeoCoordinates", null, json);
            json.writeNumberField("latitude", place.latitude());
            json.writeNumberField("longitude", place.longitude());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What somebody did in the event stands on the way to them, as schema.org has it with roles. */
    private void part(Part part, JsonGenerator json) throws IOException {
        if (part.role() == null) {
            actor(part.actor(), json);
            return;
        }
        start("Role", null, json);
        field("roleName", part.role(), json);
        json.writeFieldName("lode:involvedAgent");
        actor(part.actor(), json);
        json.writeEndObject();
    }

    private void actor(ActorView.Mention actor, JsonGenerator json) throws IOException {
        String type = actor.kind() == null ? "foaf:Agent" : type(actor.kind());
        start(type, ids.of("actors/" + actor.id()), json);
        field("name", actor.name(), json);
        json.writeEndObject();
    }

    private static String type(Actor.Kind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
        };
    }

    private static void article(SourceView source, JsonGenerator json) throws IOException {
        start("NewsArticle", source.url(), json);
        field("identifier", source.id(), json);
        field("headline", source.title(), json);
        json.writeFieldName("publisher");
        start("Organization", null, json);
        field("name", source.publisher(), json);
        json.writeEndObject();
        authors(source.authors(), json);
        Optional<IsoDate> published = source.published() == null
                ? Optional.empty()
                : IsoDate.start(EventDate.parse(source.published()), null);
        if (published.isPresent()) {
            iso("datePublished", published, json);
        } else if (source.published() != null) {
            typed("datePublished", "edtf:EDTF", source.published(), json);
        }
        field("inLanguage", source.language(), json);
        field("archivedAt", source.archivedUrl(), json);
        json.writeEndObject();
    }

    /** As text where nothing says whether a byline is a person's or an agency's. */
    private static void authors(List<SourceView.AuthorView> authors, JsonGenerator json) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (SourceView.AuthorView author : authors) {
            if (author.kind() == null) {
                json.writeString(author.name());
            } else {
                start(type(author.kind()), null, json);
                field("name", author.name(), json);
                field("familyName", author.family(), json);
                field("givenName", author.given(), json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /**
     * A passage that asserts or denies is a claim about the event. To decline, not to know or to give context is to claim
     * nothing about it: those are quotations.
     */
    private void passage(SourceCitations.Passage passage, SourceCitations ofSource, EventView event, JsonGenerator json)
            throws IOException {
        boolean claims = Set.of(Stance.ASSERTS, Stance.DENIES).contains(passage.stance());
        start(claims ? "Claim" : "Quotation", null, json);
        field("additionalType", passage.stance().code(), json);
        field("text", passage.quote() == null ? null : passage.quote().exact(), json);
        field("inLanguage", passage.quote() == null ? null : passage.quote().language(), json);
        if (passage.translation() != null) {
            translation(passage.translation(), json);
        }
        field("description", passage.note(), json);
        field("about", ids.event(event.id()), json);
        field(claims ? "appearance" : "isBasedOn", ofSource.source().url(), json);
        field("url", ofSource.address(passage), json);
        json.writeFieldName("author");
        author(passage.origin(), json);
        // Where the word goes back to: who counts these counts independent origins, not repetitions.
        List<String> roots = passage.origin().roots() == null
                ? List.of(passage.origin().id())
                : passage.origin().roots();
        fields("dcterms:source", roots.stream().map(this::origin).toList(), json);
        field("temporalCoverage", dated(passage, event), json);
        json.writeEndObject();
    }

    private static void translation(Translation translation, JsonGenerator json) throws IOException {
        json.writeFieldName("workTranslation");
        start("Quotation", null, json);
        field("inLanguage", translation.language(), json);
        field("text", translation.text(), json);
        if (translation.by() != null) {
            fields("translator", List.of(translation.by()), json);
        }
        json.writeEndObject();
    }

    /** The date a passage gives: another one, or the event's own where it asserts that and leaves no date open. */
    private static String dated(SourceCitations.Passage passage, EventView event) {
        SourceCitations.Says says = passage.says();
        if (says != null && says.when() != null) {
            return says.when();
        }
        boolean open =
                says != null && says.leavesOpen() != null && says.leavesOpen().contains("when");
        return passage.stance() == Stance.ASSERTS && !open && passage.inferred() == null && passage.withdrawn() == null
                ? event.when().edtf()
                : null;
    }

    /** Whose word it is. Unnamed people have a description and no name, since a name would be made up. */
    private void author(OriginView.Mention origin, JsonGenerator json) throws IOException {
        if (origin.attribution() == Origin.Attribution.NAMED && origin.actor() != null) {
            actor(origin.actor(), json);
            return;
        }
        start("1".equals(origin.people()) ? "Person" : "foaf:Agent", origin(origin.id()), json);
        field("description", origin.name(), json);
        json.writeEndObject();
    }

    private String origin(String slug) {
        return ids.of("origins/" + slug);
    }

    private static void start(String type, String id, JsonGenerator json) throws IOException {
        json.writeStartObject();
        field("@type", type, json);
        field("@id", id, json);
    }

    private static void field(String property, String value, JsonGenerator json) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(property, value);
        }
    }

    /** @param slugs null for none */
    private void events(String property, List<String> slugs, JsonGenerator json) throws IOException {
        fields(
                property,
                slugs == null ? List.of() : slugs.stream().map(ids::event).toList(),
                json);
    }

    private static void fields(String property, List<String> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(property);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void typed(String property, String type, String value, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(property);
        field("@type", type, json);
        field("@value", value, json);
        json.writeEndObject();
    }
}
