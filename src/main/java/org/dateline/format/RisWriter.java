package org.dateline.format;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.dateline.bibliography.Ris;
import org.dateline.query.Format;

/** Citations in RIS. */
@Singleton
class RisWriter implements ViewWriter {
    private final Citable citable;

    RisWriter(Citable citable) {
        this.citable = citable;
    }

    @Override
    public Format format() {
        return Format.RIS;
    }

    @Override
    public byte[] write(Object view, UriInfo address) {
        return Ris.write(citable.in(view, address)).getBytes(StandardCharsets.UTF_8);
    }
}
