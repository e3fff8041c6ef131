package org.dateline.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.dateline.event.Event;
import org.dateline.event.Vocabulary;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.VocabularyDraft;
import org.dateline.source.Source;
import org.dateline.text.Nearest;

/** Words are in a language that there is, and for something that is in the record. */
final class VocabularyRules {
    private static final Pattern LANGUAGE = Pattern.compile(Source.LANGUAGE);
    private static final Pattern CODE = Pattern.compile(Event.CODE);
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** What is used of each member, {@code types}. */
    private final Map<String, Set<String>> used = new HashMap<>();

    static void check(VocabularyDraft words, Faults faults) {
        each(words, (member, code, at) -> {
            if (!CODE.matcher(code).matches()) {
                faults.add(
                        at,
                        "this is no code of " + member,
                        "Write it as events do: lower-case letters, digits and underscores");
            }
            Set<String> told = new HashSet<>();
            for (String tag : words.byMember().get(member).get(code).keySet()) {
                check(tag, at + "/" + escaped(tag), told, faults);
            }
        });
    }

    private static void check(String tag, String at, Set<String> told, Faults faults) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (!LANGUAGE.matcher(tag).matches() || language.length() == 2 && !TWO_LETTERS.contains(language)) {
            faults.add(at, "there is no language of this tag: " + tag, "Write a tag of BCP 47: en, de, pt-BR");
        } else if (!told.add(language)) {
            faults.add(at, "the code has a word in this language already", Faults.KEEP_ONE);
        }
    }

    /** Takes note of what an event uses. */
    void see(EventDraft event) {
        use("types", event.type());
        use("units", event.quantity() == null ? null : event.quantity().unit());
        event.participants().stream().filter(each -> each != null).forEach(each -> use("roles", each.role()));
    }

    private void use(String member, String code) {
        if (code != null) {
            used.computeIfAbsent(member, each -> new TreeSet<>()).add(code);
        }
    }

    /** Tells of words that no reader will ever see. */
    void look(VocabularyDraft words, Faults warnings) {
        each(words, (member, code, at) -> {
            Set<String> there = used.getOrDefault(member, Set.of());
            if (!there.contains(code)) {
                warnings.add(
                        at,
                        "no event uses this among its " + member,
                        Nearest.to(code, there)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Take it out, or keep it for what is to come"));
            }
        });
    }

    /** The words as they are kept, in an order of their own. */
    static List<Vocabulary.Word> kept(VocabularyDraft words) {
        if (words == null) {
            return List.of();
        }
        return words.byMember().entrySet().stream()
                .flatMap(member -> member.getValue().entrySet().stream()
                        .flatMap(code -> code.getValue().entrySet().stream()
                                .map(word -> new Vocabulary.Word(
                                        member.getKey()
                                                .substring(0, member.getKey().length() - 1),
                                        code.getKey(),
                                        word.getKey(),
                                        word.getValue()))))
                .sorted(Comparator.comparing(Vocabulary.Word::kind)
                        .thenComparing(Vocabulary.Word::code)
                        .thenComparing(Vocabulary.Word::language))
                .toList();
    }

    private interface Visitor {
        void visit(String member, String code, String at);
    }

    private static void each(VocabularyDraft words, Visitor visitor) {
        if (words != null) {
            words.byMember()
                    .forEach((member, codes) -> codes.keySet()
                            .forEach(code -> visitor.visit(member, code, "/words/" + member + "/" + escaped(code))));
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
