package org.dateline.view;

import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.Stance;
import org.dateline.quantity.Quantity;
import org.dateline.source.Origin;
import org.dateline.source.Retraction;
import org.dateline.view.SourceCitations.Passage;

/** Who says what an event tells, and who says otherwise, in a line that is ready to print; plain text. */
final class Attribution {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What of an event has to be there. */
    static final Set<EventMember> MADE_OF =
            EnumSet.of(EventMember.QUANTITY, EventMember.ON_RECORD, EventMember.DISAGREEMENTS, EventMember.CITATIONS);

    /** What begins a description, as "A senior official", and within a sentence takes a small letter: the desk writes English. */
    private static final Pattern DESCRIBED =
            Pattern.compile("(An?|The|Unnamed|Some|Several|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) .+");

    /** So many are named; a line has to end somewhere. */
    private static final int MOST = 3;

    private final Locale locale;
    private final ResourceBundle words;

    private Attribution(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("org.dateline.view.attribution", locale, NO_FALLBACK);
    }

    static Attribution in(Locale locale) {
        return new Attribution(locale);
    }

    /** @param event with what it is made of, and dates in the words of the language */
    String of(EventView event) {
        return Stream.of(
                        Stream.of(asserted(event)),
                        otherwise(event),
                        taking(event, Stance.DENIES, "denied"),
                        silent(event, Stance.DECLINES_TO_COMMENT, "declined"),
                        silent(event, Stance.DID_NOT_RESPOND, "no_response"),
                        withdrawn(event))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }

    private String asserted(EventView event) {
        List<Passage> agreeing = live(event)
                .filter(passage -> passage.stance() == Stance.ASSERTS && Boolean.TRUE.equals(passage.agrees()))
                .filter(Attribution::isAttributed)
                .toList();
        List<String> asTold = names(agreeing.stream().filter(passage -> passage.says() == null));
        List<String> told = asTold.isEmpty() ? names(agreeing.stream()) : asTold;
        if (event.onRecord() != null) {
            List<String> acting =
                    names(live(event).filter(passage -> passage.origin().id().equals(event.onRecord())));
            if (!acting.isEmpty() || !told.isEmpty()) {
                return say("on_record", acting.isEmpty() ? told : acting);
            }
        }
        if (!told.isEmpty()) {
            return say("asserted", told);
        }
        List<String> printed = event.citations().stream()
                .filter(cited -> cited.passages().stream()
                        .anyMatch(passage -> isLive(passage)
                                && passage.stance() == Stance.ASSERTS
                                && Boolean.TRUE.equals(passage.agrees())))
                .map(cited -> cited.source().publisher())
                .distinct()
                .toList();
        if (event.citations().isEmpty()) {
            return words.getString("unsourced");
        }
        return printed.isEmpty() ? words.getString("nobody") : say("unattributed", printed);
    }

    /** The other dates and numbers, each with those who give it. */
    private Stream<String> otherwise(EventView event) {
        List<String> others = event.disagreements().stream()
                .filter(each -> !each.field().equals("stance"))
                .flatMap(each -> each.positions().stream()
                        .filter(position -> !each.hasChosen(position) && position.saysOtherwise(passages(event)))
                        .map(position -> value(each, position, event) + " ("
                                + listed(names(event.passages(position).stream())) + ")"))
                .toList();
        return others.isEmpty() ? Stream.empty() : Stream.of(message("otherwise", String.join("; ", others)));
    }

    private String value(DisagreementView disagreement, DisagreementView.Position position, EventView event) {
        if (disagreement.field().equals("when")) {
            return position.display();
        }
        Amount chosen = event.quantity();
        String told = Quantity.parse(position.value()).inWords(locale, chosen == null ? null : chosen.currency());
        return chosen == null || chosen.unit() == null ? told : chosen.unit().replace('_', ' ') + ": " + told;
    }

    private Stream<String> taking(EventView event, Stance stance, String key) {
        List<String> names =
                names(live(event).filter(passage -> passage.stance() == stance).filter(Attribution::isAttributed));
        return names.isEmpty() ? Stream.empty() : Stream.of(say(key, names));
    }

    private Stream<String> silent(EventView event, Stance stance, String key) {
        List<String> asked = live(event)
                .filter(passage -> passage.stance() == stance && passage.asked() != null)
                .map(passage -> passage.asked().name())
                .distinct()
                .toList();
        return asked.isEmpty() ? Stream.empty() : Stream.of(say(key, asked));
    }

    private Stream<String> withdrawn(EventView event) {
        List<String> names = names(passages(event).filter(passage -> passage.withdrawn() != null));
        return names.isEmpty() ? Stream.empty() : Stream.of(say("withdrawn", names));
    }

    private static Stream<Passage> passages(EventView event) {
        return event.citations().stream().flatMap(cited -> cited.passages().stream());
    }

    private static Stream<Passage> live(EventView event) {
        return passages(event).filter(Attribution::isLive);
    }

    private static boolean isAttributed(Passage passage) {
        return passage.origin().attribution() != Origin.Attribution.UNATTRIBUTED;
    }

    private static boolean isLive(Passage passage) {
        return passage.inferred() == null
                && (passage.withdrawn() == null || !passage.withdrawn().fields().contains(Retraction.Part.ASSERTION));
    }

    private List<String> names(Stream<Passage> passages) {
        return OriginView.Mention.withoutEchoes(passages.map(Passage::origin).toList()).stream()
                .map(this::within)
                .distinct()
                .toList();
    }

    /** A name as it stands within a sentence. */
    private String within(OriginView.Mention origin) {
        boolean wasUnnamed = origin.attribution() == Origin.Attribution.UNNAMED || origin.identified() != null;
        String name = wasUnnamed && DESCRIBED.matcher(origin.name()).matches()
                ? Character.toLowerCase(origin.name().charAt(0)) + origin.name().substring(1)
                : origin.name();
        return origin.identified() == null
                ? name
                : message("identified", name, origin.identified().actor().name());
    }

    private String say(String key, List<String> names) {
        return message(key, listed(names));
    }

    private String listed(List<String> names) {
        String some = String.join("; ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() <= MOST ? some : message("more", some, names.size() - MOST);
    }

    private String message(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
