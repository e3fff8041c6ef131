package org.dateline.seed;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Trees as the YAML that people write: what is short on one line, lines of 120 characters, no aliases. */
final class YamlText {
    private static final int WIDTH = 120;
    private static final int SHORT = 100;

    private YamlText() {}

    static String of(JsonNode tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setAllowUnicode(true);
        Yaml yaml = new Yaml(new Plain(options), options);
        Node root = yaml.represent(new ObjectMapper().convertValue(tree, Object.class));
        ((CollectionNode<?>) root).setFlowStyle(FlowStyle.BLOCK);
        StringWriter text = new StringWriter();
        yaml.serialize(root, text);
        // What has an id stands by itself. No text of several lines begins a line as far left as that.
        return text.toString().replace("\n  - id: ", "\n\n  - id: ");
    }

    private static final class Plain extends Representer {
        private Plain(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representMapping(Tag tag, Map<?, ?> mapping, FlowStyle style) {
            // Else a text that stands twice would be written as an alias, which seeds do not have.
            representedObjects.clear();
            MappingNode node = (MappingNode) super.representMapping(tag, mapping, style);
            boolean named = mapping.containsKey("id") || mapping.containsKey("title");
            boolean leaf = node.getValue().stream().allMatch(Plain::isLeaf);
            if (!named && leaf && length(mapping.toString()) <= SHORT) {
                node.setFlowStyle(FlowStyle.FLOW);
            }
            return node;
        }

        private static boolean isLeaf(NodeTuple member) {
            Node value = member.getValueNode();
            return value instanceof ScalarNode
                    || value instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW;
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
            SequenceNode node = (SequenceNode) super.representSequence(tag, sequence, style);
            List<Node> values = node.getValue();
            if (values.stream().allMatch(value -> value instanceof ScalarNode)) {
                node.setFlowStyle(FlowStyle.FLOW);
            }
            return node;
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
