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

    /** Takes a text as it is; a surrogate without its partner counts as a code point. */
    public static DocumentText of(String plain) {
        return new DocumentText(plain.codePoints().toArray());
    }

    /**
     * Reads a plain text.
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
     * Reads what a reader of an HTML page reads: its title, then its body, in which blocks and {@code <br>} end lines and any
     * other white space is one space. What is not shown is left out; faulty HTML is read the way browsers read it.
     *
     * @param charset its name where the server said it; null to go by the page's meta element, or else UTF-8. A byte order
     *     mark is believed before either
     * @throws CharacterCodingException when a charset is named and the bytes are in another
     * @throws IllegalArgumentException when there is no such charset
     */
    public static DocumentText ofHtml(byte[] bytes, String charset) throws CharacterCodingException {
        return of(HtmlText.of(bytes, charset));
    }

    public int length() {
        return codePoints.length;
    }

    /** The words from one position to another; both must lie within the document. */
    public String between(int start, int end) {
        return new String(codePoints, start, end - start);
    }

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
