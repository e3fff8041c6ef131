package org.dateline.seed;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.dateline.record.RecordDraft;

/**
 * Drafts out of the tree of a file, whatever shape that has: members are filled by their keys, {@code min_voices}, and
 * what has another shape is left out. A binding by Jackson would end at the first value of a wrong shape.
 */
final class DraftBinding {
    /** How drafts of a kind are filled. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> kind) {
            return Shape.of(kind);
        }
    };

    private record Shape(Constructor<?> constructor, String[] keys, Type[] types) {
        static Shape of(Class<?> kind) {
            RecordComponent[] members = kind.getRecordComponents();
            try {
                return new Shape(
                        kind.getDeclaredConstructor(Arrays.stream(members)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        Arrays.stream(members)
                                .map(member -> SnakeCaseStrategy.INSTANCE.translate(member.getName()))
                                .toArray(String[]::new),
                        Arrays.stream(members)
                                .map(RecordComponent::getGenericType)
                                .toArray(Type[]::new));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a draft takes its members", impossible);
            }
        }

        Object filledWith(Object... values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a draft takes its members", impossible);
            }
        }
    }

    /** Null where nobody asks what was left out. */
    private final SeedFile file;

    DraftBinding(SeedFile file) {
        this.file = file;
    }

    /** The draft in a tree; what has another shape is left out. */
    static <D extends Record> D draft(JsonNode tree, Class<D> kind) {
        return kind.cast(new DraftBinding(null).filled(tree, "", kind));
    }

    /** The list at a pointer; empty when there is none. An entry is null where it is no draft. */
    <D extends Record> List<D> list(String pointer, Class<D> kind) {
        if (!file.whole().isObject()) {
            file.leaveOut("");
        }
        List<D> drafts = new ArrayList<>();
        for (Object each : listed(file.whole().at(pointer), pointer, kind)) {
            drafts.add(kind.cast(each));
        }
        return drafts;
    }

    /** The draft at a pointer; without any member when there is none. */
    <D extends Record> D draft(String pointer, Class<D> kind) {
        return kind.cast(filled(file.whole().at(pointer), pointer, kind));
    }

    private Object value(JsonNode node, String pointer, Type type) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == Map.class
                    ? mapped(node, pointer, list.getActualTypeArguments()[1])
                    : listed(node, pointer, list.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return node.isTextual() ? node.textValue() : leftOut(pointer);
        }
        if (node.isTextual() && RecordDraft.Short.class.isAssignableFrom((Class<?>) type)) {
            return filled(
                    JsonNodeFactory.instance.objectNode().set(SHAPES.get((Class<?>) type).keys[0], node),
                    pointer,
                    (Class<?>) type);
        }
        return node.isObject() ? filled(node, pointer, (Class<?>) type) : leftOut(pointer);
    }

    private Object leftOut(String pointer) {
        if (file != null) {
            file.leaveOut(pointer);
        }
        return null;
    }

    /** By the keys that an editor has chosen; without what has another shape. */
    private Map<String, Object> mapped(JsonNode node, String pointer, Type type) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!node.isObject()) {
            leftOut(pointer);
            return values;
        }
        node.properties().forEach(each -> {
            Object value = value(each.getValue(), file == null ? "" : SeedFile.child(pointer, each.getKey()), type);
            if (value != null) {
                values.put(each.getKey(), value);
            }
        });
        return values;
    }

    private List<Object> listed(JsonNode node, String pointer, Type type) {
        if (!node.isArray() && !node.isMissingNode() && !node.isNull()) {
            leftOut(pointer);
        }
        List<Object> values = new ArrayList<>(node.isArray() ? node.size() : 0);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            values.add(value(node.get(i), file == null ? "" : pointer + "/" + i, type));
        }
        return values;
    }

    private Object filled(JsonNode node, String pointer, Class<?> kind) {
        if (!node.isObject()) {
            leftOut(pointer);
        }
        Shape shape = SHAPES.get(kind);
        Object[] values = new Object[shape.keys.length];
        for (int i = 0; i < values.length; i++) {
            String key = shape.keys[i];
            values[i] = value(node.path(key), file == null ? "" : SeedFile.child(pointer, key), shape.types[i]);
        }
        return shape.filledWith(values);
    }
}
