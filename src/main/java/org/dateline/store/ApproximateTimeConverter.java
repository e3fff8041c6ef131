package org.dateline.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.dateline.date.ApproximateTime;

/** Keeps an approximate time of day as its text. */
@Converter
public class ApproximateTimeConverter implements AttributeConverter<ApproximateTime, String> {
    @Override
    public String convertToDatabaseColumn(ApproximateTime time) {
        return time == null ? null : time.text();
    }

    @Override
    public ApproximateTime convertToEntityAttribute(String text) {
        return text == null ? null : ApproximateTime.of(text).orElseThrow();
    }
}
