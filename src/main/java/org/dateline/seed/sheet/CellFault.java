package org.dateline.seed.sheet;

/**
 * One thing wrong with a sheet.
 *
 * @param value what stands there; null when something is missing
 * @param reason what is wrong
 * @param remedy what would work; null when the reason says so
 */
public record CellFault(Cell cell, String value, String reason, String remedy) {}
