package org.dateline.api;

import java.nio.charset.CharacterCodingException;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;

import org.dateline.query.ParameterFault;
import org.dateline.quotation.DocumentText;

/** A document as somebody sends it: bytes and their type. */
record Document(byte[] bytes, MediaType type) {
    /**
     * @return its text; of HTML what a reader reads
     * @throws InvalidDocument when it is empty, or not in the charset it claims
     */
    DocumentText text() {
        if (type == null) {
            throw new NotSupportedException("The body has no Content-Type.");
        }
        if (bytes.length == 0) {
            throw new InvalidDocument("The body is empty.", "Send the document's text or HTML as the body.");
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return MediaType.TEXT_HTML_TYPE.isCompatible(type)
                    ? DocumentText.ofHtml(bytes, charset)
                    : DocumentText.ofPlain(bytes, charset);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidDocument(
                    "There is no charset " + ParameterFault.cut(charset) + ".",
                    "Say for example text/plain;charset=utf-8.");
        } catch (CharacterCodingException malformed) {
            throw new InvalidDocument(
                    "The body is not in " + (charset == null ? "UTF-8." : ParameterFault.cut(charset) + "."),
                    "Say its charset in the Content-Type, for example text/plain;charset=windows-1252.");
        }
    }
}
