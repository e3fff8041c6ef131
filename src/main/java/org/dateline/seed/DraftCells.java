package org.dateline.seed;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.CorrectionDraft;
import org.dateline.record.RecordDraft.DerivationDraft;
import org.dateline.record.RecordDraft.ExtraDraft;
import org.dateline.record.RecordDraft.MediaDraft;
import org.dateline.record.RecordDraft.ParticipantDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.RetractionDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;
import org.dateline.seed.DraftDifference.CellChange;

/** Two drafts of one thing, value by value. What stands in a list is known again by what names it, wherever it stands now. */
final class DraftCells {
    /** Of these the order says something. */
    private static final Set<String> IN_ORDER = Set.of("authors");

    private static final Set<String> NO_CONTENT = Set.of("recorded");

    private final List<CellChange> changes = new ArrayList<>();

    private DraftCells() {}

    static List<CellChange> changes(Record before, Record after) {
        DraftCells cells = new DraftCells();
        cells.compare("", before, after);
        return cells.changes;
    }

    private void compare(String path, Record before, Record after) {
        for (RecordComponent member : before.getClass().getRecordComponents()) {
            boolean elsewhere =
                    before instanceof TimelineDraft && member.getName().equals("events");
            if (elsewhere || NO_CONTENT.contains(member.getName())) {
                continue;
            }
            boolean event =
                    before instanceof DraftDifference.Told && member.getName().equals("event");
            String name = SnakeCaseStrategy.INSTANCE.translate(member.getName());
            compareValues(
                    event ? path : path.isEmpty() ? name : path + "." + name,
                    value(member, before),
                    value(member, after));
        }
    }

    private void compareValues(String path, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Record one && after instanceof Record other) {
            compare(path, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            compareLists(path, one, other);
        } else {
            changes.add(new CellChange(path, text(before), text(after)));
        }
    }

    private void compareLists(String path, List<?> before, List<?> after) {
        boolean records = before.stream().anyMatch(Record.class::isInstance)
                || after.stream().anyMatch(Record.class::isInstance);
        if (!records) {
            boolean same = !IN_ORDER.contains(path.replaceFirst("^.*\\.", ""))
                    && sorted(before).equals(sorted(after));
            if (!same) {
                changes.add(new CellChange(path, text(before), text(after)));
            }
            return;
        }
        Map<String, Record> old = named(before);
        Map<String, Record> fresh = named(after);
        // A quote that was edited stands where it stood; of what has a name of its own, another name is another thing.
        if (before.size() == after.size() && before.get(0) instanceof PassageDraft) {
            pair(old, fresh);
        }
        old.forEach((name, each) -> compareValues(path + "[" + name + "]", each, fresh.get(name)));
        fresh.forEach((name, each) -> {
            if (!old.containsKey(name)) {
                compareValues(path + "[" + name + "]", null, each);
            }
        });
    }

    /** Gives what is new, in its order, the names of what is gone. */
    private static void pair(Map<String, Record> old, Map<String, Record> fresh) {
        List<String> gone =
                old.keySet().stream().filter(name -> !fresh.containsKey(name)).toList();
        List<String> added =
                fresh.keySet().stream().filter(name -> !old.containsKey(name)).toList();
        for (int i = 0; i < Math.min(gone.size(), added.size()); i++) {
            fresh.put(gone.get(i), fresh.remove(added.get(i)));
        }
    }

    private static Map<String, Record> named(List<?> list) {
        Map<String, Record> named = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Object each : list) {
            if (each instanceof Record draft) {
                String name = name(draft);
                int times = seen.merge(name, 1, Integer::sum);
                named.put(times == 1 ? name : name + ", " + times, draft);
            }
        }
        return named;
    }

    private static String name(Record draft) {
        String name = null;
        if (draft instanceof CitationDraft citation) {
            name = citation.source();
        } else if (draft instanceof PassageDraft passage) {
            name = passage.quote() == null ? "without quote, " + passage.origin() : begin(passage.quote());
        } else if (draft instanceof ParticipantDraft participant) {
            name = participant.actor();
        } else if (draft instanceof MediaDraft medium) {
            name = medium.url();
        } else if (draft instanceof ExtraDraft extra) {
            name = extra.name();
        } else if (draft instanceof DerivationDraft derivation) {
            name = derivation.origin();
        } else if (draft instanceof RetractionDraft retraction) {
            name = retraction.origin();
        } else if (draft instanceof CorrectionDraft correction) {
            name = correction.date();
        } else if (draft instanceof WithdrawalDraft withdrawal) {
            name = withdrawal.id();
        }
        return name == null ? "without name" : name;
    }

    /** The first words, by which a passage is known again. */
    private static String begin(String quote) {
        String[] words = quote.strip().split("\\s+");
        return words.length <= 6
                ? String.join(" ", words)
                : String.join(" ", List.of(words).subList(0, 6)) + " \u2026";
    }

    private static Set<String> sorted(List<?> texts) {
        return texts.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In a line; null where there is nothing. */
    private static String text(Object value) {
        if (value instanceof List<?> list) {
            String joined =
                    list.stream().map(DraftCells::text).filter(Objects::nonNull).collect(Collectors.joining("; "));
            return joined.isEmpty() ? null : joined;
        }
        if (value instanceof Record draft) {
            List<String> told = new ArrayList<>();
            for (RecordComponent member : draft.getClass().getRecordComponents()) {
                String text = text(value(member, draft));
                if (text != null) {
                    told.add(text);
                }
            }
            return told.isEmpty() ? null : String.join(" \u00b7 ", told);
        }
        return value == null ? null : value.toString();
    }

    private static Object value(RecordComponent member, Record of) {
        try {
            return member.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a draft tells its members", impossible);
        }
    }
}
