package org.dateline.store;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a short list of slugs, which have no commas, in one column; an empty list is null there. */
@Converter
public class SlugsConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> slugs) {
        return slugs == null || slugs.isEmpty() ? null : String.join(",", slugs);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }
}
