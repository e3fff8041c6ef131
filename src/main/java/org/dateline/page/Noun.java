package org.dateline.page;

import org.dateline.format.Messages;
import org.dateline.http.Addresses;

/** What a page is about that is no list of events: sources, those whose word they carry, disagreements. */
interface Noun {
    /**
     * @param text the reader's language
     * @param addresses of this service
     * @param past the version that it is of
     */
    NounPage page(String name, Messages text, Addresses addresses, Past past);
}
