package org.dateline.seed;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list in a YAML file that people keep: what is put at its end leaves every other character where it was. */
final class YamlList {
    private final String text;
    private final String key;

    /**
     * @param text the whole file, which may be empty
     * @param key of the list among the file's outermost keys; it need not be there
     */
    YamlList(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /** @return the whole file with an item behind the last */
    String with(JsonNode item) {
        return with(List.of(item));
    }

    /**
     * Puts items behind the last. Where the list ends is told by the parser's marks: another key or a comment may follow.
     *
     * @param more at least one
     * @return the whole file
     */
    String with(List<? extends JsonNode> more) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray(key).addAll(more);
        String list = YamlText.of(tree);
        String items = list.substring(list.indexOf('\n') + 1).replaceFirst("^\n+", "");
        String whole = placed(list, items.stripTrailing(), more);
        return text.contains("\r\n") ? whole.replaceAll("\r?\n", "\r\n") : whole;
    }

    private String placed(String list, String items, List<? extends JsonNode> more) {
        Node value = list().orElse(null);
        if (value == null) {
            return text.isEmpty() ? list : text.stripTrailing() + "\n\n" + list;
        }
        if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            if (sequence.getFlowStyle() == FlowStyle.FLOW) {
                int bracket = offset(sequence.getEndMark().getIndex()) - 1;
                return text.substring(0, bracket).stripTrailing() + ", "
                        + more.stream().map(JsonNode::toString).collect(Collectors.joining(", "))
                        + text.substring(bracket);
            }
            String indent = " ".repeat(sequence.getStartMark().getColumn());
            return behind(
                    endOfLine(end(sequence)),
                    "\n" + items.replaceAll("(?m)^  (?=.)", Matcher.quoteReplacement(indent)));
        }
        // An empty list, or nothing, in the place of which it comes.
        int from = offset(value.getStartMark().getIndex());
        int to = offset(value.getEndMark().getIndex());
        return to > from
                ? text.substring(0, from).stripTrailing() + "\n" + items + text.substring(to)
                : behind(endOfLine(from), items);
    }

    private String behind(int end, String items) {
        String rest = text.substring(end);
        return text.substring(0, end) + "\n" + items + (rest.isEmpty() ? "\n" : rest);
    }

    /** The node of the last item, with the marks of all that is in it; empty where there is none. */
    Optional<Node> last() {
        return list().filter(SequenceNode.class::isInstance)
                .map(each -> ((SequenceNode) each).getValue())
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(items.size() - 1));
    }

    private Optional<Node> list() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return member(new Yaml(options).compose(new StringReader(text)), key);
    }

    /** The value of a key, or the item of an index; empty where there is none. */
    static Optional<Node> member(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(each -> each.getKeyNode() instanceof ScalarNode name
                            && name.getValue().equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        return node instanceof SequenceNode list
                        && step.matches("\\d{1,6}")
                        && Integer.parseInt(step) < list.getValue().size()
                ? Optional.of(list.getValue().get(Integer.parseInt(step)))
                : Optional.empty();
    }

    /** A collection in block style ends for the parser where the next thing begins; its last text ends where it ends. */
    private static int end(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() != FlowStyle.FLOW
                && !collection.getValue().isEmpty()) {
            List<?> values = collection.getValue();
            Object last = values.get(values.size() - 1);
            return end(last instanceof NodeTuple member ? member.getValueNode() : (Node) last);
        }
        return node.getEndMark().getIndex();
    }

    private int endOfLine(int codePoint) {
        int at = offset(codePoint);
        // A text of several lines has the blank lines below it as well.
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        int line = text.indexOf('\n', at);
        if (line < 0) {
            return text.length();
        }
        return line > at && text.charAt(line - 1) == '\r' ? line - 1 : line;
    }

    /** Marks count characters outside of Unicode's first plane once. */
    private int offset(int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }
}
