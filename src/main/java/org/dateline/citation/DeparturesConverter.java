package org.dateline.citation;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps departures in one column, a line for each, with a tab between its parts, which stands in none of them; none is null there. */
@Converter
class DeparturesConverter implements AttributeConverter<List<Departure>, String> {
    @Override
    public String convertToDatabaseColumn(List<Departure> departures) {
        return departures == null || departures.isEmpty()
                ? null
                : departures.stream()
                        .map(each -> each.field().name() + "\t" + each.value() + "\t" + each.from())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Departure> convertToEntityAttribute(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(line -> line.split("\t"))
                        .map(parts -> new Departure(Disagreement.Field.valueOf(parts[0]), parts[1], parts[2]))
                        .toList();
    }
}
