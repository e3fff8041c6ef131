package org.dateline.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Parts of somebody's word in a column: {@code WHEN,QUANTITY}; null for none. */
@Converter
public class RetractedConverter implements AttributeConverter<Set<Retraction.Part>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Retraction.Part> parts) {
        return parts == null || parts.isEmpty()
                ? null
                : parts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Retraction.Part> convertToEntityAttribute(String text) {
        return text == null
                ? EnumSet.noneOf(Retraction.Part.class)
                : Arrays.stream(text.split(","))
                        .map(Retraction.Part::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Retraction.Part.class)));
    }
}
