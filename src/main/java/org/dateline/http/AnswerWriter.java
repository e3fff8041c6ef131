package org.dateline.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes views in formats of one kind. A format is only another way of writing the same views. */
public interface AnswerWriter {
    boolean writes(Format format);

    /**
     * Writes all of a view, in UTF-8, keeping no more of it than one event needs where the view is a document.
     *
     * @param view one of a kind the format can carry
     * @param request whose format it writes
     * @param losses takes note of what the format cannot carry
     * @param out is left open
     * @throws IOException when {@code out} does not take it
     */
    void write(Object view, Request request, Losses losses, OutputStream out) throws IOException;
}
