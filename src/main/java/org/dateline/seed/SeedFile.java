package org.dateline.seed;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One file of seeds as a tree that remembers where everything stands. Every plain value is text, whether or not it is in
 * quotation marks: an editor may write {@code when: 2016} and {@code quantity: 5}, and {@code no} is no boolean.
 */
final class SeedFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, Mark> values = new HashMap<>();
    private final Map<String, Mark> keys = new HashMap<>();
    private final Consumer<Fault> faults;
    private JsonNode root = NODES.objectNode();
    private boolean broken;

    private SeedFile(String name, Consumer<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param name the file, relative to the folder of seeds
     * @param text its text
     * @param faults told what is wrong with the YAML; the tree then holds what could be read, perhaps nothing
     */
    static SeedFile parse(String name, String text, Consumer<Fault> faults) {
        SeedFile file = new SeedFile(name, faults);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node != null) {
                file.root = file.read(node, "");
            }
        } catch (MarkedYAMLException syntax) {
            file.broken = true;
            file.tell(syntax.getProblemMark(), null, syntax.getProblem(), null);
        } catch (YAMLException syntax) {
            file.broken = true;
            file.tell(null, null, syntax.getMessage(), null);
        }
        return file;
    }

    String name() {
        return name;
    }

    /** Whether it is no YAML, so that nothing is known of what it was meant to hold. */
    boolean isBroken() {
        return broken;
    }

    /** The whole file; an empty object when it is empty. */
    JsonNode root() {
        return root;
    }

    /**
     * Tells a fault in a value.
     *
     * @param pointer JSON Pointer to the value; where nothing stands there, its nearest ancestor is named
     * @param remedy what would be right; null when the reason says so
     */
    void fault(String pointer, String reason, String remedy) {
        Mark mark = null;
        for (String at = pointer; mark == null && at != null; at = at.isEmpty() ? null : parent(at)) {
            mark = values.get(at);
        }
        tell(mark, root.at(pointer).textValue(), reason, remedy);
    }

    /**
     * Tells a fault in a key.
     *
     * @param pointer JSON Pointer to the object that has the key
     */
    void faultAtKey(String pointer, String key, String reason, String remedy) {
        tell(keys.get(child(pointer, key)), key, reason, remedy);
    }

    private void tell(Mark mark, String value, String reason, String remedy) {
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        faults.accept(new Fault(name, line, column, value, reason, remedy));
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private JsonNode read(Node node, String pointer) {
        values.put(pointer, node.getStartMark());
        if (node.getAnchor() != null) {
            fault(pointer, "anchors and aliases are not read here", "Write the value out in each place");
            return NODES.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return readMapping(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                array.add(read(items.get(i), pointer + "/" + i));
            }
            return array;
        }
        String text = ((ScalarNode) node).getValue();
        return node.getTag().equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
    }

    private ObjectNode readMapping(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Mark mark = entry.getKeyNode().getStartMark();
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
                tell(mark, null, "a key must be a plain word", null);
                continue;
            }
            String key = scalar.getValue();
            if (object.has(key)) {
                tell(mark, key, "this key stands here twice", "Keep one of them");
                continue;
            }
            keys.put(child(pointer, key), mark);
            object.set(key, read(entry.getValueNode(), child(pointer, key)));
        }
        return object;
    }
}
