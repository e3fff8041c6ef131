package org.dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.format.EventText;
import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.source.Retraction;
import org.dateline.view.DisagreementView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

/**
 * Rival accounts of one thing, to stand side by side.
 *
 * @param title what is disagreed on
 * @param reason why the desk tells it as it does; null when none is given
 */
public record Dispute(String title, List<Side> sides, String reason) {

    /**
     * What some say.
     *
     * @param value in words
     * @param chosen whether the desk tells it so
     */
    public record Side(String value, boolean chosen, List<Account> accounts) {}

    /**
     * One sentence of one origin, whoever printed it.
     *
     * @param language of the quote, BCP 47
     * @param withdrawn whether it was taken back
     */
    public record Account(
            String quote, String language, String origin, String name, boolean withdrawn, List<Outlet> outlets) {}

    /**
     * @param href leads to the passage; null where its source is nowhere on the web
     * @param note what the desk says of the passage; null when nothing
     */
    public record Outlet(String publisher, String href, String note) {}

    /**
     * @param citations those that the positions point to, and what was taken back where it is known
     * @param words for what a position holds
     */
    static Dispute of(DisagreementView disagreement, List<SourceCitations> citations, EventText words) {
        Messages text = words.text();
        List<Side> sides = new ArrayList<>();
        for (DisagreementView.Position position : disagreement.positions()) {
            String value = words.value(disagreement, position);
            sides.add(new Side(
                    isCompatible(disagreement, position, citations) ? text.say("compatible", value) : value,
                    disagreement.hasChosen(position),
                    accounts(disagreement, position, citations, text)));
        }
        return new Dispute(
                text.say("title." + disagreement.kind() + "." + disagreement.field()), sides, disagreement.reason());
    }

    /** Whether it is what the desk tells, given less exactly: that contradicts nothing. */
    private static boolean isCompatible(
            DisagreementView disagreement, DisagreementView.Position position, List<SourceCitations> citations) {
        return disagreement.chosen() != null
                && !disagreement.hasChosen(position)
                && !position.saysOtherwise(citations.stream().flatMap(cited -> cited.passages().stream()));
    }

    private static List<Account> accounts(
            DisagreementView disagreement,
            DisagreementView.Position position,
            List<SourceCitations> citations,
            Messages text) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (SourceCitations cited : citations) {
            for (SourceCitations.Passage passage : cited.passages()) {
                boolean struck =
                        isTakenBack(passage, disagreement) && position.value().equals(said(passage, disagreement));
                if (!struck && !position.passages().contains(passage.id())) {
                    continue;
                }
                OriginView.Mention origin = passage.origin();
                Account account = accounts.computeIfAbsent(
                        origin.id() + " " + letters(quoted(passage, text)),
                        key -> new Account(
                                quoted(passage, text),
                                cited.language(passage),
                                origin.id(),
                                origin.identified() == null
                                        ? origin.name()
                                        : text.say(
                                                "identified",
                                                origin.name(),
                                                origin.identified().actor().name()),
                                struck,
                                new ArrayList<>()));
                account.outlets.add(outlet(cited, passage));
            }
        }
        return List.copyOf(accounts.values());
    }

    /** The words of a passage, or that it has none. */
    static String quoted(SourceCitations.Passage passage, Messages text) {
        return passage.quote() == null
                ? text.say("without_quote")
                : passage.quote().exact();
    }

    /** Outlets differ in quotation marks and in how they end a sentence. */
    static String letters(String quote) {
        return quote.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static boolean isTakenBack(SourceCitations.Passage passage, DisagreementView disagreement) {
        return passage.withdrawn() != null
                && passage.withdrawn().fields().stream()
                        .anyMatch(part ->
                                part == Retraction.Part.ASSERTION || part.code().equals(disagreement.field()));
    }

    /** What a passage says of it; null when nothing. */
    private static String said(SourceCitations.Passage passage, DisagreementView disagreement) {
        SourceCitations.Says says = passage.says();
        return switch (disagreement.field()) {
            case "when" -> says == null || says.when() == null ? disagreement.chosen() : says.when();
            case "quantity" -> says == null || says.quantity() == null ? disagreement.chosen() : says.quantity();
            default -> passage.stance().code();
        };
    }

    /** An address of the web and nothing else, since it may stand in somebody else's page. */
    static Outlet outlet(SourceCitations cited, SourceCitations.Passage passage) {
        String address = cited.address(passage);
        return new Outlet(
                cited.source().publisher(),
                address == null || Markup.isAddress(address) ? address : "about:blank",
                passage.note());
    }
}
