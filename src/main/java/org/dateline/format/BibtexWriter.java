package org.dateline.format;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.dateline.bibliography.Bibtex;
import org.dateline.query.Format;

/** Citations in BibTeX. */
@Singleton
class BibtexWriter implements ViewWriter {
    private final Citable citable;

    BibtexWriter(Citable citable) {
        this.citable = citable;
    }

    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    public byte[] write(Object view, UriInfo address) {
        return Bibtex.write(citable.in(view, address)).getBytes(StandardCharsets.UTF_8);
    }
}
