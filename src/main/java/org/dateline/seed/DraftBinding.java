package org.dateline.seed;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/**
 * Drafts out of the tree of a file, whatever shape that has: members are filled by their keys, {@code min_origins}, and
 * what has another shape is left out. A binding by Jackson would end at the first value of a wrong shape.
 */
final class DraftBinding {
    private final SeedFile file;

    DraftBinding(SeedFile file) {
        this.file = file;
    }

    /** The list at a pointer; empty when there is none. An entry is null where it is no draft. */
    <D extends Record> List<D> list(String pointer, Class<D> kind) {
        if (!file.root().isObject()) {
            file.leaveOut("");
        }
        List<D> drafts = new ArrayList<>();
        for (Object each : listed(file.root().at(pointer), pointer, kind)) {
            drafts.add(kind.cast(each));
        }
        return drafts;
    }

    /** The draft at a pointer; without any member when there is none. */
    <D extends Record> D draft(String pointer, Class<D> kind) {
        return kind.cast(filled(file.root().at(pointer), pointer, kind));
    }

    private Object value(JsonNode node, String pointer, Type type) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return listed(node, pointer, list.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return node.isTextual() ? node.textValue() : leftOut(pointer);
        }
        return node.isObject() ? filled(node, pointer, (Class<?>) type) : leftOut(pointer);
    }

    private Object leftOut(String pointer) {
        file.leaveOut(pointer);
        return null;
    }

    private List<Object> listed(JsonNode node, String pointer, Type type) {
        List<Object> values = new ArrayList<>();
        if (!node.isArray() && !node.isMissingNode() && !node.isNull()) {
            file.leaveOut(pointer);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            values.add(value(node.get(i), pointer + "/" + i, type));
        }
        return values;
    }

    private Object filled(JsonNode node, String pointer, Class<?> kind) {
        if (!node.isObject()) {
            file.leaveOut(pointer);
        }
        RecordComponent[] members = kind.getRecordComponents();
        Object[] values = new Object[members.length];
        for (int i = 0; i < members.length; i++) {
            String key = SnakeCaseStrategy.INSTANCE.translate(members[i].getName());
            values[i] = value(node.path(key), SeedFile.child(pointer, key), members[i].getGenericType());
        }
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a draft takes its members", impossible);
        }
    }
}
