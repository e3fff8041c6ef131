package org.dateline.seed.sheet;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tree that remembers for each JSON Pointer the cell from which that came. */
public final class PlacedTree {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Cell> places = new HashMap<>();

    private final TakenCells taken;

    /** @param taken told of each cell of which something is in the tree */
    PlacedTree(TakenCells taken) {
        this.taken = taken;
        places.put("", Cell.ofRow(null, 1));
    }

    public ObjectNode root() {
        return root;
    }

    /** By JSON Pointer. Where one has no place, what it is within has. */
    public Map<String, Cell> places() {
        return places;
    }

    /** An object in the tree. */
    record Branch(PlacedTree tree, String pointer, ObjectNode node) {
        /** Sets a text, unless it is empty. */
        Branch put(String key, String value, Cell cell) {
            if (value != null && !value.isEmpty()) {
                node.put(key, value);
                tree.places.put(pointer + "/" + key, cell);
                tree.taken.take(cell);
            }
            return this;
        }

        /** Adds a text to a list, unless it is empty. */
        void add(String key, String value, Cell cell) {
            if (!value.isEmpty()) {
                ArrayNode list = node.withArrayProperty(key);
                tree.places.putIfAbsent(pointer + "/" + key, cell);
                tree.places.put(pointer + "/" + key + "/" + list.size(), cell);
                list.add(value);
                tree.taken.take(cell);
            }
        }

        /** The object under a key, made when there is none. */
        Branch object(String key, Cell cell) {
            tree.places.putIfAbsent(pointer + "/" + key, cell);
            return new Branch(tree, pointer + "/" + key, node.withObjectProperty(key));
        }

        /** A new object at the end of a list. */
        Branch append(String key, Cell cell) {
            ArrayNode list = node.withArrayProperty(key);
            tree.places.putIfAbsent(pointer + "/" + key, cell);
            String at = pointer + "/" + key + "/" + list.size();
            tree.places.put(at, cell);
            return new Branch(tree, at, list.addObject());
        }

        /** One that stands in a list already. */
        Branch item(String key, int index) {
            return new Branch(tree, pointer + "/" + key + "/" + index, (ObjectNode)
                    node.get(key).get(index));
        }

        boolean has(String key) {
            return node.has(key);
        }

        String text(String key) {
            return node.path(key).asText("");
        }
    }

    Branch whole() {
        return new Branch(this, "", root);
    }
}
