package org.dateline.format.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
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

    private final ListTable.Maker lists;

    public CsvWriter(ObjectMapper json) {
        lists = new ListTable.Maker(json);
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
            ListTable table = lists.of((Listing) view, request.addresses());
            write(table.names(), out, rows -> {
                for (List<Object> row : table.rows()) {
                    rows.write(row.stream().map(CsvWriter::field).toArray());
                }
            });
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
