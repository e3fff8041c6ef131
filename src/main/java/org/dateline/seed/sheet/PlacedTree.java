package org.dateline.seed.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.text.Printable;

/** A tree that remembers for each JSON Pointer the cell from which that came. */
public final class PlacedTree {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Cell> places = new HashMap<>();
    private final Set<String> unshown = new HashSet<>();

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

    /**
     * By JSON Pointer, the texts with characters that no format can hold. A text that stands in no column is made of one that does,
     * and is not among them.
     */
    public Set<String> unshown() {
        return unshown;
    }

    private void place(String pointer, String text, Cell cell) {
        places.put(pointer, cell);
        taken.take(cell);
        if (cell.heading() == null || Printable.is(text)) {
            unshown.remove(pointer);
        } else {
            unshown.add(pointer);
        }
    }

    /** An object in the tree. */
    record Branch(PlacedTree tree, String pointer, ObjectNode node) {
        /** Sets a text, unless it is empty. */
        Branch put(String key, String value, Cell cell) {
            if (value != null && !value.isEmpty()) {
                node.put(key, value);
                tree.place(pointer + "/" + key, value, cell);
            }
            return this;
        }

        /** Adds a text to a list, unless it is empty. */
        void add(String key, String value, Cell cell) {
            if (!value.isEmpty()) {
                ArrayNode list = node.withArrayProperty(key);
                tree.places.putIfAbsent(pointer + "/" + key, cell);
                tree.place(pointer + "/" + key + "/" + list.size(), value, cell);
                list.add(value);
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
