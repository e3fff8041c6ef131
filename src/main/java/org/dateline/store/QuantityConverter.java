package org.dateline.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.dateline.quantity.Quantity;

/** Keeps a quantity as its canonical text. */
@Converter
public class QuantityConverter implements AttributeConverter<Quantity, String> {
    @Override
    public String convertToDatabaseColumn(Quantity quantity) {
        return quantity == null ? null : quantity.text();
    }

    @Override
    public Quantity convertToEntityAttribute(String text) {
        return text == null ? null : Quantity.parse(text);
    }
}
