package org.dateline.event;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps asserted dates in one column, as {@code "17164 17164 17164 17164 c~?"}, with a comma between two of them. */
@Converter
class AssertedDatesConverter implements AttributeConverter<AssertedDates, String> {
    @Override
    public String convertToDatabaseColumn(AssertedDates dates) {
        return dates == null || dates.rows().isEmpty()
                ? null
                : dates.rows().stream().map(AssertedDatesConverter::text).collect(Collectors.joining(","));
    }

    @Override
    public AssertedDates convertToEntityAttribute(String text) {
        return text == null
                ? AssertedDates.NONE
                : new AssertedDates(Arrays.stream(text.split(","))
                        .map(AssertedDatesConverter::date)
                        .toList());
    }

    private static String text(AssertedDate date) {
        return date.startsEarliest() + " " + date.startsLatest() + " " + date.endsEarliest() + " " + date.endsLatest()
                + " "
                + (date.chosen() ? "c" : "")
                + (date.approximate() ? "~" : "")
                + (date.uncertain() ? "?" : "");
    }

    private static AssertedDate date(String text) {
        String[] parts = text.split(" ", 5);
        return new AssertedDate(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].contains("c"),
                parts[4].contains("~"),
                parts[4].contains("?"));
    }
}
