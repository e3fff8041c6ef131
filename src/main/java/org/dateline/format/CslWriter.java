package org.dateline.format;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.dateline.bibliography.CslJson;
import org.dateline.query.Format;

/** Citations in CSL-JSON 1.0.2. */
@Singleton
class CslWriter implements ViewWriter {
    private final Citable citable;

    CslWriter(Citable citable) {
        this.citable = citable;
    }

    @Override
    public Format format() {
        return Format.CSL;
    }

    @Override
    public byte[] write(Object view, UriInfo address) {
        return CslJson.write(citable.in(view, address)).getBytes(StandardCharsets.UTF_8);
    }
}
