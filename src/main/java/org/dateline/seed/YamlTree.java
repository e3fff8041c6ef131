package org.dateline.seed;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A document of YAML as a tree in which every plain value is text: {@code no} is no boolean, and {@code 2016} no number. */
final class YamlTree {
    static final String TAGGED = "a value that begins with ! is a tag of YAML, and tags are not read here";
    static final String UNTAG = "Put the whole value in quotation marks if it is text";

    static final String ANCHORED = "anchors and aliases are not read here";
    static final String UNANCHOR = "Write the value out in each place";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What a plain value may look like to YAML; here it is text all the same. */
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.SEQ, Tag.MAP);

    private final TreeReader reader;

    private YamlTree(TreeReader reader) {
        this.reader = reader;
    }

    /** @param reader told where everything stands, and what cannot be read; of that the tree has nothing */
    static JsonNode read(Node root, TreeReader reader) {
        return new YamlTree(reader).value(root, "");
    }

    private JsonNode value(Node node, String pointer) {
        FilePosition place = FilePosition.of(node.getStartMark());
        boolean anchored = node.getAnchor() != null;
        boolean readable = !anchored && PLAIN.contains(node.getTag());
        boolean plain = readable && node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
        String text = plain ? ((ScalarNode) node).getValue() : null;
        reader.value(pointer, place, text);
        if (!readable) {
            reader.misread(pointer, place, anchored ? ANCHORED : TAGGED, anchored ? UNANCHOR : UNTAG);
            return NODES.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence.getValue(), pointer);
        }
        return plain ? NODES.textNode(text) : NODES.nullNode();
    }

    private ArrayNode array(List<Node> items, String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (Node item : items) {
            array.add(value(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            FilePosition place = FilePosition.of(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)
                    || scalar.getTag().equals(Tag.NULL)) {
                reader.misread(null, place, "a key must be a plain word", null);
                continue;
            }
            String key = scalar.getValue();
            String child = SeedFile.child(pointer, key);
            if (reader.key(child, key, object.has(key), place)) {
                object.set(key, value(entry.getValueNode(), child));
            }
        }
        return object;
    }
}
