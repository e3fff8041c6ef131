package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps a list that nothing is looked up by in one column, as JSON; an empty one is null there. */
public abstract class ListColumn<T extends Record> implements AttributeConverter<List<T>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JavaType lists;

    protected ListColumn(Class<T> kind) {
        lists = JSON.getTypeFactory().constructCollectionType(List.class, kind);
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        try {
            return list == null || list.isEmpty() ? null : JSON.writeValueAsString(list);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String text) {
        try {
            return text == null ? List.of() : List.copyOf(JSON.<List<T>>readValue(text, lists));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
