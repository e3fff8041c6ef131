package org.dateline.page;

import io.quarkus.qute.RawString;

import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.text.Translated;

/** What every page of the service has, whatever it is about. */
public interface ServicePage {
    /** Of the service. */
    String name();

    /** The reader's language. */
    Messages text();

    Addresses addresses();

    Past past();

    /** {@code light} or {@code dark}; null for what the reader's system has. */
    default String theme() {
        return null;
    }

    /** A path of this service as a link, of something that has no versions. */
    default String path(String path) {
        return addresses().path(path);
    }

    /** The same of a page, in the version that this one is of. */
    default String to(String page) {
        return past().behind(path(page));
    }

    /** The page of one of many. */
    default String to(String folder, String id) {
        return to(folder + id);
    }

    /** What the desk writes in, BCP 47. */
    default String desk() {
        return Translated.UNSAID;
    }

    /** The attribute of what the desk has written, where the page is in another language. */
    default RawString ours() {
        return mark(desk());
    }

    /** The attribute of what is written in a language, where the page is in another. */
    default RawString mark(String language) {
        return Ours.mark(language, text());
    }
}
