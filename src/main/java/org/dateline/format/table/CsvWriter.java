package org.dateline.format.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.JsonStyle;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.query.Listing;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

/** Events, and lists of anything else, as a table that a spreadsheet opens as it is: RFC 4180. */
@Singleton
public class CsvWriter implements AnswerWriter {
    /** Without it Excel takes UTF-8 for the code page of the machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvMapper csv = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    /** As JSON has it, but with every member, so that one page has the columns of another. */
    private final ObjectMapper members;

    public CsvWriter(ObjectMapper json) {
        members = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.CSV;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        if (view instanceof EventDocument document) {
            Table<?> table = switch (request.rows()) {
                case EVENTS -> EventTable.TABLE;
                case CITATIONS -> CitationTable.TABLE;
            };
            write(table, document, losses, out);
        } else {
            write((Listing) view, JsonStyle.at(request.addresses(), members.writer()), out);
        }
    }

    private <R> void write(Table<R> table, EventDocument document, Losses losses, OutputStream out) throws IOException {
        Messages words = Messages.of(document);
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        write(names, out, rows -> {
            for (EventView event : document.events()) {
                for (R row : table.rows().apply(new EventText(event, words))) {
                    rows.write(table.columns().stream()
                            .map(column -> field(column.value().apply(row)))
                            .toArray());
                }
                table.carried().noteLosses(event, losses);
            }
        });
    }

    /** Things of one kind, with a column for each of their members. */
    private void write(Listing listing, ObjectWriter json, OutputStream out) throws IOException {
        List<ObjectNode> items = new ArrayList<>();
        for (Object item : listing.items()) {
            items.add((ObjectNode) members.readTree(json.writeValueAsBytes(item)));
        }
        List<String> names = items.stream()
                .findFirst()
                .map(item -> item.properties().stream().map(Map.Entry::getKey).toList())
                .orElse(List.of("id"));
        write(names, out, rows -> {
            for (ObjectNode item : items) {
                rows.write(
                        names.stream().map(name -> field(value(item.get(name)))).toArray());
            }
        });
    }

    /** Several names in one field; what has members and no name stays JSON, without those that are empty. */
    private static Object value(JsonNode member) {
        if (member.isNumber()) {
            return member.numberValue();
        }
        List<String> names = (member.isArray() ? StreamSupport.stream(member.spliterator(), false) : Stream.of(member))
                .map(CsvWriter::name)
                .toList();
        return names.contains(null) ? filled(member).toString() : Table.joined(names.stream());
    }

    /** What a table calls a thing by: where it has a row of its own, that has the rest. Null for what has no name. */
    private static String name(JsonNode thing) {
        if (thing.isObject()) {
            JsonNode named = named(thing);
            return named == null ? null : name(named);
        }
        return thing.isNull() ? "" : thing.isArray() ? null : thing.asText();
    }

    private static JsonNode named(JsonNode thing) {
        if (thing.hasNonNull("id")) {
            return thing.get("id");
        }
        // Passages are cited under the source that has them; who has written something has no row and no id.
        return thing.path("source").isObject() ? thing.get("source") : thing.get("name");
    }

    private static JsonNode filled(JsonNode member) {
        if (member instanceof ObjectNode object) {
            object.properties().removeIf(one -> one.getValue().isNull());
        }
        member.forEach(CsvWriter::filled);
        return member;
    }

    private void write(List<String> names, OutputStream out, Body body) throws IOException {
        CsvSchema.Builder schema =
                CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n").setNullValue("");
        names.forEach(schema::addColumn);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        SequenceWriter rows = csv.writer(schema.build()).writeValues(text);
        body.write(rows);
        // Writes the header where there were no rows.
        rows.close();
        text.flush();
    }

    private interface Body {
        void write(SequenceWriter rows) throws IOException;
    }

    private static Object field(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : FormulaGuard.defused(FormulaGuard.unmistaken(value.toString()));
    }
}
