package org.dateline.quotation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a document. Every position in it is a number of Unicode code points from its beginning, and an end is
 * exclusive, as in the TextPositionSelector of the W3C Web Annotation Data Model.
 */
public final class DocumentText {
    private final int[] codePoints;

    private DocumentText(int[] codePoints) {
        this.codePoints = codePoints;
    }

    /**
     * A text as it is; nothing is changed or left out.
     *
     * @param plain the text, which may be empty; a surrogate without its partner counts as a code point
     */
    public static DocumentText of(String plain) {
        return new DocumentText(plain.codePoints().toArray());
    }

    /**
     * A plain text from its bytes.
     *
     * @param charset its name; null for UTF-8
     * @throws CharacterCodingException when the bytes are in another charset than that
     * @throws IllegalArgumentException when there is no such charset
     */
    public static DocumentText ofPlain(byte[] bytes, String charset) throws CharacterCodingException {
        Charset read = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        return of(read.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    /**
     * What a reader of an HTML page reads: its title, then its body in reading order.
     *
     * <p>Runs of white space are one space, as on the screen. Every block and every {@code <br>} ends a line; inline
     * elements leave their words whole. Scripts, styles, templates, frames, comments and what is meant for browsers
     * without scripts are left out. Faulty HTML is read the way browsers read it; nothing is refused.
     *
     * @param bytes the page
     * @param charset its name where the server said it; null to go by its byte order mark, its meta element, or else
     *     UTF-8. A byte order mark is believed before either.
     * @throws CharacterCodingException when a charset is named and the bytes are in another
     * @throws IllegalArgumentException when there is no such charset
     */
    public static DocumentText ofHtml(byte[] bytes, String charset) throws CharacterCodingException {
        return of(HtmlText.of(bytes, charset));
    }

    /** How many code points it has. */
    public int length() {
        return codePoints.length;
    }

    /**
     * The words from one position to another.
     *
     * @param start the first code point, from 0
     * @param end the one after the last, at least {@code start} and at most {@link #length()}
     * @throws IndexOutOfBoundsException when the document has no such passage
     */
    public String between(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** The whole text. */
    public String text() {
        return between(0, codePoints.length);
    }

    /** The code points themselves, not a copy: this package promises not to write to them. */
    int[] codePoints() {
        return codePoints;
    }

    @Override
    public String toString() {
        return text();
    }
}
