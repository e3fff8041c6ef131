package org.dateline.format.linkeddata;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.format.TagUris;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventDocument;

/** Writes events as {@link LinkedData}. */
@Singleton
class JsonLdWriter implements AnswerWriter {
    private final String name;
    private final TagUris ids;

    /** @param name what readers know the service by */
    JsonLdWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids) {
        this.name = name;
        this.ids = ids;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.JSONLD;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        new LinkedData(request.addresses(), ids, name).write((EventDocument) view, losses, out);
    }
}
