package org.dateline.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.record.RecordDraft.AuthorDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.source.Actor;
import org.dateline.text.Codes;

/** The dates and addresses of a source can be read, and what was read in another source was read there alone. */
final class SourceRules {
    private SourceRules() {}

    static void check(List<SourceDraft> sources, String pointer, RecordIds ids, Faults faults) {
        Map<String, SourceDraft> byId = new HashMap<>();
        Each.in(sources, pointer, (source, at) -> byId.putIfAbsent(source.id(), source));
        Each.in(sources, pointer, (source, at) -> {
            check(source, at, faults);
            if (source.via() != null) {
                checkVia(source, byId.get(source.via()), at, ids, faults);
            }
        });
    }

    private static void check(SourceDraft source, String at, Faults faults) {
        DraftValues.checkDate(source.published(), at + "/published", faults);
        DraftValues.checkDay(source.accessed(), at + "/accessed", faults);
        DraftValues.checkAddress(source.url(), at + "/url", faults);
        DraftValues.checkAddress(source.archivedUrl(), at + "/archived_url", faults);
        Each.in(source.authors(), at + "/authors", (author, one) -> check(author, one, faults));
        Each.in(source.corrections(), at + "/corrections", (correction, one) -> {
            DraftValues.checkDate(correction.date(), one + "/date", faults);
            DraftValues.checkAddress(correction.url(), one + "/url", faults);
        });
    }

    private static void check(AuthorDraft author, String at, Faults faults) {
        boolean parted = author.family() != null || author.given() != null;
        if (author.name() == null && author.family() == null) {
            faults.add(at, "an author has a name", "Give a name, or the family and given name of a person");
        } else if (author.given() != null && author.family() == null) {
            faults.add(at + "/given", "the family's name is missing", "Give family as well, or the whole as name");
        }
        if (parted && Codes.of(Actor.Kind.ORGANISATION).equals(author.kind())) {
            faults.add(at + "/kind", "only a person's name has family and given", "Give the name of a body as name");
        }
    }

    /** @param read null where there is none of this id */
    private static void checkVia(SourceDraft source, SourceDraft read, String at, RecordIds ids, Faults faults) {
        ids.sources().checkReference(source.via(), at + "/via", faults);
        if (source.via().equals(source.id())) {
            faults.add(at + "/via", "no source was read in itself", "Name the one that was read, or take it out");
        } else if (read != null && read.via() != null) {
            faults.add(
                    at + "/via",
                    "this source was itself read in another, " + read.via(),
                    "Name the one that was read: via: " + read.via());
        }
        Map<String, String> own = new LinkedHashMap<>();
        own.put("url", source.url());
        own.put("archived_url", source.archivedUrl());
        own.put("accessed", source.accessed());
        own.put("sha256", source.sha256());
        own.forEach((key, value) -> {
            if (value != null) {
                faults.add(
                        at + "/" + key,
                        "what was read in another source was not read itself: via",
                        "Take it out, or take out via once the source itself was read");
            }
        });
    }
}
