package org.dateline.citation;

/**
 * That a passage at second hand says otherwise than whom it has it from.
 *
 * @param value what it says: a date in EDTF, a quantity, or a stance
 * @param from slug of the origin that, as reported where both are cited, says otherwise
 */
public record Departure(Disagreement.Field field, String value, String from) {}
