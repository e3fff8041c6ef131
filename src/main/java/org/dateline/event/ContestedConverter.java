package org.dateline.event;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.dateline.citation.Disagreement;

/** Keeps the fields that passages disagree on in one column, with commas between them; none is null there. */
@Converter
class ContestedConverter implements AttributeConverter<Set<Disagreement.Field>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Disagreement.Field> fields) {
        return fields == null || fields.isEmpty()
                ? null
                : fields.stream().sorted().map(Disagreement.Field::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Disagreement.Field> convertToEntityAttribute(String text) {
        Set<Disagreement.Field> fields = new TreeSet<>();
        if (text != null) {
            Arrays.stream(text.split(",")).map(Disagreement.Field::valueOf).forEach(fields::add);
        }
        return fields;
    }
}
