package org.dateline.citation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a quote stands in a document, after the TextPositionSelector of the W3C Web Annotation Data Model.
 *
 * @param documentSha256 SHA-256 of the document's bytes, in hexadecimal
 * @param startsAt number of Unicode code points before it
 * @param endsAt number of Unicode code points up to its end
 */
@Embeddable
public record CheckedPosition(
        @Column(name = "document_sha256") String documentSha256, Integer startsAt, Integer endsAt) {}
