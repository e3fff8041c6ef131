package org.dateline.seed;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What is asked for a member of something new, at a terminal or as an option.
 *
 * @param member the key that gets the answer
 * @param text the question, without its mark
 * @param help one line that says how to answer
 * @param need whether it may be left out
 * @param refers what an answer is an id of, {@code actors}, {@code origins} or {@code sources}; null where it is none
 * @param applies whether it is asked at all, by what was answered before
 * @param proposal what is meant where nothing is answered, by what was answered before; empty where nothing is
 * @param reading the value in the file
 */
public record Question(
        String member,
        String text,
        String help,
        Need need,
        String refers,
        Predicate<ObjectNode> applies,
        Function<ObjectNode, String> proposal,
        Function<String, JsonNode> reading) {

    /** Whether an answer may be left out. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** It may be empty, or what is proposed, but somebody has to say so: nothing is taken without being asked. */
        SAID
    }

    static Question of(String member, String text, String help, Need need) {
        return new Question(member, text, help, need, null, any -> true, any -> "", TextNode::valueOf);
    }

    Question refersTo(String kind) {
        return new Question(member, text, help, need, kind, applies, proposal, reading);
    }

    Question onlyIf(Predicate<ObjectNode> condition) {
        return new Question(member, text, help, need, refers, condition, proposal, reading);
    }

    Question proposing(Function<ObjectNode, String> proposed) {
        return new Question(member, text, help, need, refers, applies, proposed, reading);
    }

    Question readAs(Function<String, JsonNode> read) {
        return new Question(member, text, help, need, refers, applies, proposal, read);
    }

    /** The option that answers it, {@code --archived-url}. */
    public String option() {
        return "--" + member.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
