package org.dateline.seed;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Why a file is no YAML, from the parser's language into that of an editor who never saw its grammar.
 *
 * @param remedy what would be right; null when the reason says so
 */
record YamlFault(FilePosition place, String reason, String remedy) {
    private static final String QUOTE_IT = "Put the whole value in quotation marks";

    private static final List<Rule> RULES = List.of(
            new Rule("(TAB)", false, "a tab stands here, where YAML takes spaces only", "Indent with spaces"),
            new Rule("cannot start any token", false, "a value cannot begin with this character", QUOTE_IT),
            new Rule(
                    "mapping values are not allowed",
                    false,
                    "a colon followed by a space is not allowed within a value, nor a key on a line deeper than its like",
                    QUOTE_IT + ", or check the indentation"),
            new Rule(
                    "sequence entries are not allowed",
                    false,
                    "an entry of a list cannot begin here",
                    "Begin it on a line of its own, indented like the entries before it"),
            new Rule(
                    "could not find expected ':'",
                    true,
                    "this is neither a key with its value nor an entry of a list",
                    "Put a colon and a space between key and value; indent the further lines of a long value"),
            new Rule(
                    "expected <block end>",
                    false,
                    "this does not fit what stands before it",
                    "Check the indentation, and that every quotation mark and bracket above is closed"),
            new Rule(
                    "expected ',' or ']'",
                    false,
                    "the list in brackets is not closed before this",
                    "Close it with ], put commas between its entries, or put the whole in quotation marks if it is text"),
            new Rule(
                    "expected ',' or '}'",
                    false,
                    "the braces are not closed before this",
                    "Close them with }, put commas between the entries, or put the whole in quotation marks if it is text"),
            new Rule("unexpected end of stream", true, "this quotation mark is never closed", "Close it"),
            new Rule("unexpected document separator", true, "this quotation mark is never closed", "Close it"),
            new Rule(
                    "expected the node content",
                    false,
                    "something is missing before this",
                    "Check that every bracket and brace is closed"),
            new Rule(
                    "escape",
                    false,
                    "this backslash means nothing between double quotation marks",
                    "Write \\\\ for a backslash, or use single quotation marks"),
            new Rule(
                    "undefined alias",
                    false,
                    "a value that begins with * refers to an anchor, and anchors are not read here",
                    QUOTE_IT + " if it is text"),
            new Rule("another document", false, "a second document begins here", "Take the line --- out"),
            new Rule("expected '<document start>'", false, "the file ended above", "Take the line ... out"),
            new Rule(
                    "expected a comment or a line break",
                    false,
                    "a value that begins with > or | has its text on the lines below",
                    QUOTE_IT),
            new Rule("tag", false, YamlTree.TAGGED, YamlTree.UNTAG));

    /**
     * @param problem what the parser's message holds
     * @param atContext whether the fault is where the parser began to go wrong, not where it noticed
     */
    private record Rule(String problem, boolean atContext, String reason, String remedy) {}

    static YamlFault of(YAMLException fault, String text) {
        if (fault instanceof MarkedYAMLException marked) {
            return of(marked);
        }
        if (fault instanceof ReaderException) {
            int[] readable =
                    text.codePoints().takeWhile(StreamReader::isPrintable).toArray();
            return new YamlFault(
                    FilePosition.behind(new String(readable, 0, readable.length)),
                    String.format(
                            Locale.ROOT,
                            "a character that cannot be seen stands here (U+%04X)",
                            ((ReaderException) fault).getCodePoint()),
                    "Take it out");
        }
        if (String.valueOf(fault.getMessage()).contains("aliases")) {
            return new YamlFault(firstAlias(text), YamlTree.ANCHORED, YamlTree.UNANCHOR);
        }
        return new YamlFault(
                tooDeep(text), "lists and keys are nested too deeply", "Check the brackets and the indentation");
    }

    private static YamlFault of(MarkedYAMLException fault) {
        String problem = fault.getProblem();
        for (Rule rule : RULES) {
            if (problem.contains(rule.problem())) {
                Mark mark = rule.atContext() ? fault.getContextMark() : fault.getProblemMark();
                return new YamlFault(FilePosition.of(mark), rule.reason(), rule.remedy());
            }
        }
        return new YamlFault(
                FilePosition.of(fault.getProblemMark()),
                "this is no YAML: " + problem,
                "Check the quotation marks, brackets and indentation");
    }

    private static FilePosition firstAlias(String text) {
        for (Event event : new Yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                return FilePosition.of(event.getStartMark());
            }
        }
        return FilePosition.START;
    }

    private static FilePosition tooDeep(String text) {
        int most = new LoaderOptions().getNestingDepthLimit();
        int depth = 0;
        for (Event event : new Yaml().parse(new StringReader(text))) {
            if (event instanceof NodeEvent && depth == most) {
                return FilePosition.of(event.getStartMark());
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return FilePosition.START;
    }
}
