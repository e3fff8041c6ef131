package org.dateline.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.dateline.date.EventDate;

/** Keeps a date as its canonical EDTF text. */
@Converter
public class EventDateConverter implements AttributeConverter<EventDate, String> {
    @Override
    public String convertToDatabaseColumn(EventDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public EventDate convertToEntityAttribute(String text) {
        return text == null ? null : EventDate.parse(text);
    }
}
