package org.dateline.search.index;

import java.util.Map;

import org.dateline.record.Version;

/**
 * What an index holds.
 *
 * @param form of its entries
 * @param record which record they are of
 * @param version the state of that record
 * @param name of both in one, which every request asks for
 */
record Held(int form, String record, long version, String name) {
    Held(int form, String record, long version) {
        this(form, record, version, new Version(record, version).text());
    }

    static Held of(Version version) {
        return new Held(Entry.FORM, version.record(), version.number());
    }

    /** Whether it can be caught up with that state, and need not be built anew. What holds nothing can be caught up with anything. */
    boolean leadsTo(Held later) {
        return form == later.form && (version == 0 || record.equals(later.record) && version <= later.version);
    }

    Map<String, String> inWords() {
        return Map.of("form", "" + form, "record", record, "version", "" + version);
    }

    /** Reads what {@link #inWords} wrote; throws any runtime exception when it was not that. */
    static Held read(Map<String, String> words) {
        return new Held(Integer.parseInt(words.get("form")), words.get("record"), Long.parseLong(words.get("version")));
    }
}
