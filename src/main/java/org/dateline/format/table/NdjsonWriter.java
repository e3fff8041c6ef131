package org.dateline.format.table;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.JsonStyle;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.query.Listing;

/** What is listed as JSON has it, one item a line. */
@Singleton
public class NdjsonWriter implements AnswerWriter {
    private final ObjectWriter json;

    public NdjsonWriter(ObjectMapper json) {
        this.json = json.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.NDJSON;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        ObjectWriter lines = JsonStyle.at(request.addresses(), json);
        for (Object item : ((Listing) view).items()) {
            lines.writeValue(out, item);
            out.write('\n');
        }
        out.flush();
    }
}
