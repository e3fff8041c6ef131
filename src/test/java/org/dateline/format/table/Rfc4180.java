package org.dateline.format.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table to the letter of RFC 4180, and refuses everything else. */
public final class Rfc4180 {
    private final String text;
    private int at;

    private Rfc4180(String text) {
        this.text = text;
    }

    /** The rows, the header first, all of the same length. */
    public static List<List<String>> rows(String text) {
        Rfc4180 reader = new Rfc4180(text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
            if (rows.get(rows.size() - 1).size() != rows.get(0).size()) {
                throw new IllegalArgumentException("row " + rows.size() + " has another length than the header");
            }
        }
        return rows;
    }

    /** The rows below the header by the names of their columns. */
    public static List<Map<String, String>> records(String text) {
        List<List<String>> rows = rows(text);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        named.put(rows.get(0).get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (takes(",")) {
            fields.add(field());
        }
        if (!takes("\r\n")) {
            throw new IllegalArgumentException("no line end at " + at);
        }
        return fields;
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        if (!takes("\"")) {
            while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            return field.toString();
        }
        while (true) {
            if (takes("\"\"")) {
                field.append('"');
            } else if (takes("\"")) {
                return field.toString();
            } else {
                field.append(text.charAt(at++));
            }
        }
    }

    private boolean takes(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }
}
