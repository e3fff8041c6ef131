package org.dateline.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.seed.Question.Need;
import org.dateline.text.Rewrite;

/** What can be written by answering questions. */
public enum NewEntry {
    ACTOR(
            "actors",
            "a person or a body to actors.yaml",
            Question.of("name", "The name", "As readers know it: Sean Spicer.", Need.REQUIRED),
            Question.of("kind", "Which kind", "person or organisation; empty if nobody has said.", Need.OPTIONAL),
            Question.of(
                    "description", "Who that is", "One line, as of the record; empty if that is plain.", Need.OPTIONAL),
            Question.of(
                            "aliases",
                            "Other names",
                            "As the sources write them, with ; between them; empty if there are none.",
                            Need.OPTIONAL)
                    .readAs(separated(";")),
            Question.of(
                            "speaks_for",
                            "Whom it speaks for",
                            "Ids of actors.yaml, with , between them; empty if for itself alone.",
                            Need.OPTIONAL)
                    .refersTo("actors")
                    .readAs(separated(",")),
            id(answers -> answers.path("name").asText())),

    SOURCE(
            "sources",
            "a source to sources.yaml",
            Question.of("publisher", "Who published it", "The outlet, as it calls itself: i24NEWS.", Need.REQUIRED),
            Question.of("title", "Its title", "The headline, verbatim.", Need.REQUIRED),
            Question.of(
                    "published",
                    "When it was published",
                    "2017-01-14, 2017-01, 2017; empty if not known.",
                    Need.OPTIONAL),
            Question.of(
                    "url", "Its address", "Beginning with https://; empty if it is nowhere on the web.", Need.OPTIONAL),
            Question.of("archived_url", "The address of an archived copy", "Empty if there is none.", Need.OPTIONAL),
            Question.of("authors", "Its authors", "As given, with ; between them; empty if none are.", Need.OPTIONAL)
                    .readAs(separated(";")),
            Question.of("language", "Its language", "A tag: en, de, pt-BR.", Need.REQUIRED),
            id(answers -> answers.path("publisher").asText() + " "
                    + answers.path("published").asText())),

    ORIGIN(
            "origins",
            "an origin to origins.yaml",
            Question.of("name", "How readers see it", "Sean Spicer, to reporters.", Need.REQUIRED),
            Question.of("attribution", "Its attribution", "named, unnamed or unattributed.", Need.REQUIRED),
            Question.of("actor", "Who speaks", "An id of actors.yaml.", Need.REQUIRED)
                    .refersTo("actors")
                    .onlyIf(has("attribution", "named")),
            Question.of("actor", "Who prints it", "An id of actors.yaml; empty if it is not there.", Need.OPTIONAL)
                    .refersTo("actors")
                    .onlyIf(has("attribution", "unattributed")),
            Question.of("people", "How many people", "5, 5.. or 2..4; empty if it is not said.", Need.OPTIONAL)
                    .onlyIf(has("attribution", "unnamed")),
            Question.of("description", "How they are described", "In the words of the source.", Need.OPTIONAL)
                    .onlyIf(has("attribution", "unnamed")),
            Question.of(
                    "occasion",
                    "Where and when it was said",
                    "Speaking to reporters; empty if it is not said.",
                    Need.OPTIONAL),
            Question.of("said", "The date it was said", "2017-01-13; only where a document tells it.", Need.OPTIONAL),
            Question.of("note", "Why it is so modelled", "Empty if that is plain.", Need.OPTIONAL),
            id(answers -> answers.path("name").asText().replaceFirst(",.*", "") + " "
                    + answers.path("said").asText())),

    EVENT(
            "events",
            "an event to timelines/ID.yaml",
            Question.of("headline", "What happened", "One sentence, in the present tense.", Need.REQUIRED),
            Question.of(
                    "when",
                    "When",
                    "EDTF: 2016-12-28, 2016-12, 2016, [2016-12-28,2016-12-29]; with a time 2016-12-28T15:00-05:00.",
                    Need.REQUIRED),
            Question.of("summary", "What is known of it", "A few sentences.", Need.REQUIRED),
            Question.of("type", "What kind of event", "A word: statement, call, sanctions.", Need.REQUIRED),
            Question.of(
                            "participants",
                            "Who took part",
                            "michael-flynn as caller, sergey-kislyak as called; or empty.",
                            Need.OPTIONAL)
                    .refersTo("actors")
                    .readAs(NewEntry::participants),
            Question.of("tags", "Its tags", "logan-act, law; or empty.", Need.OPTIONAL)
                    .readAs(separated(",")),
            id(answers -> ImpliedId.ofEvent(answers)));

    /** What is asked for each passage of an event. */
    static final List<Question> PASSAGE = List.of(
            Question.of("source", "Its source", "An id of sources.yaml; ? lists them.", Need.REQUIRED)
                    .refersTo("sources"),
            Question.of(
                            "origin",
                            "Whom it comes from",
                            "An id of origins.yaml; empty for the outlet's own words.",
                            Need.OPTIONAL)
                    .refersTo("origins"),
            Question.of(
                            "stance",
                            "What that does with the headline",
                            "asserts, denies, declines_to_comment, did_not_respond, does_not_know or context.",
                            Need.SAID)
                    .proposing(any -> "asserts"),
            Question.of(
                            "asked",
                            "Who was asked",
                            "An id of actors.yaml; empty if the origin itself was.",
                            Need.OPTIONAL)
                    .refersTo("actors")
                    .onlyIf(has("stance", "did_not_respond").or(has("stance", "declines_to_comment"))),
            Question.of(
                    "quote",
                    "The words",
                    "Verbatim; empty cites the source as a whole, which is never checked.",
                    Need.SAID),
            Question.of("note", "A note on the passage", "Empty if there is nothing to say.", Need.OPTIONAL));

    /** Key of the list it is put into. */
    final String list;

    private final String where;
    private final List<Question> questions;

    NewEntry(String list, String where, Question... questions) {
        this.list = list;
        this.where = where;
        this.questions = List.of(questions);
    }

    /** What is put where, {@code a source to sources.yaml}. */
    public String where() {
        return where;
    }

    List<Question> questions() {
        return questions;
    }

    /** Every question that may be asked, each of whose options answers it. Of those that share an option the first. */
    public List<Question> options() {
        List<Question> all = new ArrayList<>();
        Stream.concat(questions.stream(), this == EVENT ? PASSAGE.stream() : Stream.of())
                .filter(each -> all.stream().noneMatch(known -> known.option().equals(each.option())))
                .forEach(all::add);
        return all;
    }

    private static Question id(Function<ObjectNode, String> text) {
        return Question.of(
                        "id", "Its id", "Never changed later: lower-case letters, digits and hyphens.", Need.REQUIRED)
                .proposing(answers -> Rewrite.asId(text.apply(answers), ImpliedId.LONGEST));
    }

    private static Predicate<ObjectNode> has(String member, String value) {
        return answers -> answers.path(member).asText().equals(value);
    }

    private static Function<String, JsonNode> separated(String by) {
        return text -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            Stream.of(text.split(by))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(list::add);
            return list;
        };
    }

    private static JsonNode participants(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : separated(",").apply(text)) {
            String[] parts = each.asText().split("\\s+as\\s+", 2);
            ObjectNode participant = list.addObject().put("actor", parts[0]);
            if (parts.length == 2) {
                participant.put("role", parts[1]);
            }
        }
        return list;
    }
}
