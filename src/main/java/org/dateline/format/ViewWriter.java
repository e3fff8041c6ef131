package org.dateline.format;

import jakarta.ws.rs.core.UriInfo;

import org.dateline.query.Format;

/** Writes views in formats of one kind. A format is only another way of writing the same views. */
public interface ViewWriter {
    boolean writes(Format format);

    /**
     * @param format one that it writes
     * @param view one of a kind the format can carry
     * @param address as requested
     * @return all of it, in UTF-8
     */
    byte[] write(Format format, Object view, UriInfo address);
}
