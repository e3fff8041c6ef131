package org.dateline.history;

import org.dateline.event.Vocabulary;

/** The line that stands for a word of the desk in the canonical export. */
record WordLine(Vocabulary.Word word) {
    byte[] bytes() {
        return CanonicalJson.bytes(this);
    }
}
