package org.dateline.seed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

import org.dateline.seed.sheet.MisreadJson;
import org.dateline.seed.sheet.PlacedTree;
import org.dateline.text.Printable;

/**
 * One file of seeds as a tree that remembers where everything stands. Every plain value is text, whether or not it is in
 * quotation marks: an editor may write {@code when: 2016} and {@code quantity: 5}, and {@code no} is no boolean.
 */
final class SeedFile {
    private static final String UNSHOWN = "the text holds a character that cannot be shown";
    private static final String UNESCAPE = "Take out that character, or the escape that stands for it";
    private static final String TWICE = "this key stands here twice";
    private static final String KEEP_ONE = "Keep one of them";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, FilePosition> values = new HashMap<>();
    private final Map<String, FilePosition> keys = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<String> strange = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Consumer<SeedFault> faults;
    private final FilePosition start;
    private final WrittenPlaces written = new WrittenPlaces();
    private JsonNode root = NODES.objectNode();

    /** With everything that goes without saying; null as long as nobody has said it. */
    private JsonNode whole;

    private boolean empty;
    private boolean broken;
    private boolean placed;

    private SeedFile(String name, FilePosition start, Consumer<SeedFault> faults) {
        this.name = name;
        this.start = start;
        this.faults = faults;
    }

    private SeedFile(String name, Consumer<SeedFault> faults) {
        this(name, FilePosition.START, faults);
    }

    /**
     * Reads a file.
     *
     * @param name the file, relative to the folder of seeds
     * @param text its text
     * @param faults told what is wrong with the file, now and later; the tree holds what could be read, perhaps nothing
     */
    static SeedFile parse(String name, String text, Consumer<SeedFault> faults) {
        SeedFile file = new SeedFile(name, faults);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            file.empty = node == null || node.getTag().equals(Tag.NULL);
            if (!file.empty) {
                file.root = YamlTree.read(node, file.new Places());
            }
        } catch (YAMLException syntax) {
            YamlFault misread = YamlFault.of(syntax, text);
            file.broken = true;
            file.tell(misread.place(), null, misread.reason(), misread.remedy());
        }
        return file;
    }

    /**
     * Reads a line of a file of lines of JSON.
     *
     * @param line counted from 1
     * @param text null when it is no text at all
     */
    static SeedFile line(String name, int line, String text, Consumer<SeedFault> faults) {
        FilePosition start = new FilePosition(line, 1);
        SeedFile file = new SeedFile(name, start, faults);
        if (text == null) {
            file.broken = true;
            file.tell(
                    start,
                    null,
                    "this line is not in UTF-8, or longer than anything that is read",
                    "Save it in UTF-8; a line has at most 4 MiB");
            return file;
        }
        if (text.isBlank()) {
            file.broken = true;
            file.tell(start, null, "this line is empty", "Take it out");
            return file;
        }
        try {
            file.root = JsonLine.read(text, line, file.new Places());
        } catch (StreamConstraintsException tooMuch) {
            file.broken = true;
            file.tell(
                    start,
                    null,
                    "lists and keys are nested too deeply on this line, or a number has too many digits",
                    "Check the brackets");
        } catch (JsonProcessingException misread) {
            file.broken = true;
            file.tell(
                    misread.getLocation() == null
                            ? start
                            : new FilePosition(
                                    line, Math.max(1, misread.getLocation().getColumnNr())),
                    null,
                    "this line is no JSON: " + MisreadJson.inWords(misread),
                    "Write one event on one line, every text in double quotation marks");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    /** A sheet, or what it tells of one kind of reference data. */
    static SeedFile placed(String name, PlacedTree tree, Consumer<SeedFault> faults) {
        SeedFile file = new SeedFile(name, faults);
        file.root = tree.root();
        file.placed = true;
        tree.places().forEach((pointer, cell) -> file.values.put(pointer, FilePosition.of(cell)));
        tree.unshown().forEach(pointer -> file.fault(pointer, UNSHOWN, UNESCAPE));
        return file;
    }

    private final class Places implements TreeReader {
        @Override
        public void value(String pointer, FilePosition place, String text) {
            values.put(pointer, place);
            if (text != null && !Printable.is(text)) {
                settled.add(pointer);
                tell(place, text, UNSHOWN, UNESCAPE);
            }
        }

        @Override
        public boolean key(String pointer, String key, boolean again, FilePosition place) {
            if (again) {
                tell(place, key, TWICE, KEEP_ONE);
            } else {
                keys.put(pointer, place);
            }
            return !again;
        }

        @Override
        public void misread(String pointer, FilePosition place, String reason, String remedy) {
            settled.add(pointer);
            tell(place, null, reason, remedy);
        }
    }

    /** A file that is there but cannot be read; why has been told already. */
    static SeedFile unreadable(String name) {
        SeedFile file = new SeedFile(name, none -> {});
        file.broken = true;
        return file;
    }

    String name() {
        return name;
    }

    /** Whether it cannot be read, so that nothing is known of what it was meant to hold. */
    boolean isBroken() {
        return broken;
    }

    /** Whether it holds nothing, or nothing but comments, or is not there at all. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether it is a sheet, whose timeline has its id from the name of the file. */
    boolean isPlaced() {
        return placed;
    }

    /** The whole file as it is written; an empty object when there is nothing to read. */
    JsonNode root() {
        return root;
    }

    /** The same with everything said that goes without saying, which is what drafts are made of. */
    JsonNode whole() {
        return whole == null ? root : whole;
    }

    /** Spells out a timeline. To be called after strange keys were told, since a misspelt key is a missing one too. */
    void spellOut(ShortForms forms) {
        whole = forms.timeline(root, new Spelling());
    }

    /** Spells out an event that stands on a line of its own. */
    void spellOutEvent(ShortForms forms) {
        whole = forms.event(root, new Spelling());
    }

    private final class Spelling implements ShortForms.Reader {
        @Override
        public void stands(String pointer, String where, boolean key) {
            written.add(pointer, where, key);
        }

        @Override
        public void missing(String where, String key, String remedy) {
            // A key that is not known here was probably meant to be the missing one.
            if (!strange.contains(where)) {
                SeedFile.this.fault(child(where, key), "the key " + key + " is missing", remedy);
            }
        }

        @Override
        public void fault(String where, String reason, String remedy) {
            SeedFile.this.fault(where, reason, remedy);
        }
    }

    /**
     * Leaves a value out of drafts since it has not the shape that belongs there. That is told by the schema, which knows
     * what belongs there; a rule would only find something missing.
     */
    void leaveOut(String pointer) {
        leftOut.add(pointer);
    }

    /** Whether a value, or what it is part of, is left out of drafts. */
    boolean isLeftOut(String pointer) {
        return broken || leftOut.contains(pointer) || !pointer.isEmpty() && isLeftOut(parent(pointer));
    }

    /** The file with where in it a value of the draft was written. */
    String inWords(String pointer) {
        return name + position(written.of(pointer).pointer()).behindName();
    }

    /**
     * Tells a fault in a value, unless one was told there already: of several rules that a value breaks, the first says
     * enough.
     *
     * @param pointer JSON Pointer to the value; where nothing stands there, its nearest ancestor is named
     * @param remedy what would be right; null when the reason says so
     */
    void fault(String pointer, String reason, String remedy) {
        if (!settled.add(pointer)) {
            return;
        }
        tell(position(pointer), root.at(pointer).textValue(), reason, remedy);
    }

    /**
     * The same of a value of the draft, which may have been written elsewhere.
     *
     * @param pointer JSON Pointer into the file when all is spelled out
     */
    void faultInDraft(String pointer, String reason, String remedy) {
        WrittenPlaces.Written where = written.of(pointer);
        if (!where.key()) {
            fault(where.pointer(), reason, remedy);
        } else if (settled.add(pointer)) {
            tell(
                    keys.getOrDefault(where.pointer(), position(where.pointer())),
                    whole.at(pointer).textValue(),
                    reason,
                    remedy);
        }
    }

    /** The line in which a value begins, with its key where it has one. */
    int line(String pointer) {
        return keys.getOrDefault(pointer, position(pointer)).line();
    }

    private FilePosition position(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = parent(at)) {
            if (values.containsKey(at)) {
                return values.get(at);
            }
        }
        return start;
    }

    /** Has nothing more told of a value, since what is wrong with it is told elsewhere. */
    void settle(String pointer) {
        settled.add(pointer);
    }

    /**
     * Tells that an object has a key it should not have.
     *
     * @param pointer JSON Pointer to the object
     * @param meant the key that was probably meant, which nobody need be told is missing; null when none is near
     */
    void strangeKey(String pointer, String key, String meant, String remedy) {
        strange.add(pointer);
        if (meant != null) {
            settle(child(pointer, meant));
        }
        tell(keys.get(child(pointer, key)), key, "the key " + key + " is not known here", remedy);
    }

    private void tell(FilePosition place, String value, String reason, String remedy) {
        faults.accept(new SeedFault(name, place.line(), place.column(), value, reason, remedy, place.cell()));
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
