package org.dateline.format.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.format.Carried;
import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.http.Rows;
import org.dateline.query.Listing;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

/**
 * The tables that CSV has, as the worksheets of a workbook: of events the one that is asked for, or else both, so that the file can
 * be loaded again. Dates are texts, so that no program takes them for others.
 */
@Singleton
public class XlsxWriter implements AnswerWriter {
    private static final String EVENTS = "Events";
    private static final String PASSAGES = "Passages";

    private final ListTable.Maker lists;

    public XlsxWriter(ObjectMapper json) {
        lists = new ListTable.Maker(json);
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.XLSX;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        if (view instanceof EventDocument document) {
            writeEvents(document, request, losses, out);
        } else {
            writeList(lists.of((Listing) view, request.addresses()), called(request), losses, out);
        }
        out.flush();
    }

    /** What is listed, by the end of its address: {@code Sources}. */
    private static String called(Request request) {
        String list = request.path().substring(request.path().lastIndexOf('/') + 1);
        return list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1);
    }

    private static void writeList(ListTable table, String called, Losses losses, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out)) {
            workbook.beginSheet(called, List.copyOf(table.names()));
            for (List<Object> row : table.rows()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(cell(row.get(i), table.names().get(i), losses));
                }
                workbook.row(cells);
            }
            workbook.endSheet();
            workbook.finish();
        }
    }

    private static void writeEvents(EventDocument document, Request request, Losses losses, OutputStream out)
            throws IOException {
        boolean both = !request.query().has("rows");
        boolean events = both || request.rows() == Rows.EVENTS;
        boolean passages = both || request.rows() == Rows.CITATIONS;
        Carried carried = Table.carried(request.rows(), both);
        try (Workbook workbook = new Workbook(out)) {
            if (events) {
                write(EVENTS, EventTable.TABLE, document, workbook, carried, losses);
            }
            if (passages) {
                // Beside events, what is lost has been said.
                write(PASSAGES, CitationTable.TABLE, document, workbook, both ? null : carried, losses);
            }
            // Not where something went wrong before: half a workbook must not look like a whole one.
            workbook.finish();
        }
    }

    /** @param carried what of an event stands in the workbook; null where nobody need be told */
    private static <R> void write(
            String name, Table<R> table, EventDocument document, Workbook workbook, Carried carried, Losses losses)
            throws IOException {
        Messages words = Messages.of(document);
        workbook.beginSheet(
                name,
                table.columns().stream()
                        .map(Table.Column::name)
                        .map(Object.class::cast)
                        .toList());
        for (EventView event : document.events()) {
            if (carried != null) {
                carried.noteLosses(event, losses);
            }
            for (R row : table.rows().apply(new EventText(event, words))) {
                List<Object> cells = new ArrayList<>();
                for (Table.Column<R> column : table.columns()) {
                    cells.add(cell(
                            column.value().apply(row),
                            column.member() == null
                                    ? column.name()
                                    : column.member().path(),
                            losses));
                }
                workbook.row(cells);
            }
        }
        workbook.endSheet();
    }

    /** @param member what is lost where the value is longer than a cell holds */
    private static Object cell(Object value, String member, Losses losses) {
        if (value == null || value instanceof Number) {
            return value;
        }
        String text = FormulaGuard.unmistaken(value.toString());
        if (text.length() <= Workbook.LONGEST) {
            return text.isEmpty() ? null : text;
        }
        losses.note(member);
        return null;
    }
}
