package org.dateline.format;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.dateline.bibliography.Style;
import org.dateline.bibliography.Styled;
import org.dateline.query.CitationStyle;
import org.dateline.query.Format;

/** Citations as text, in the style asked for. */
@Singleton
class TextWriter implements ViewWriter {
    private final Citable citable;

    TextWriter(Citable citable) {
        this.citable = citable;
    }

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public byte[] write(Object view, UriInfo address) {
        return Styled.write(citable.in(view, address), style(address)).getBytes(StandardCharsets.UTF_8);
    }

    private static Style style(UriInfo address) {
        String name = address.getQueryParameters().getFirst(CitationStyle.PARAMETER);
        return name == null
                ? Style.CHICAGO
                : Style.valueOf(CitationStyle.BY_NAME.get(name).name());
    }
}
