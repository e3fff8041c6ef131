package org.dateline.format;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;

import org.dateline.event.Chronology;
import org.dateline.event.EventView;
import org.dateline.query.Format;

/** Events as JSON has them, one a line. */
@Singleton
class NdjsonWriter implements ViewWriter {
    private final ObjectMapper json;

    NdjsonWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.NDJSON;
    }

    @Override
    public void write(Format format, Object view, UriInfo address, Losses losses, OutputStream out) throws IOException {
        try (SequenceWriter lines = json.writerFor(EventView.class)
                .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(out)) {
            for (EventView event : ((Chronology) view).events()) {
                lines.write(event);
            }
        }
        out.write('\n');
    }
}
