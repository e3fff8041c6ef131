package org.dateline.page;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.http.Format;
import org.dateline.http.Option;
import org.dateline.text.Translated;

/**
 * A page about something of the record, or about all of a kind.
 *
 * @param name of the service
 * @param path of the page
 * @param parent the list it stands in; null of a list
 * @param lead a sentence about it; null when there is none
 * @param language of the title and the lead; null where that is the page's
 * @param facts what is known of it
 * @param next address of the following page; null on the last one
 */
public record NounPage(
        String name,
        Messages text,
        Addresses addresses,
        Past past,
        String path,
        Link parent,
        String title,
        String lead,
        String language,
        List<Fact> facts,
        List<Section> sections,
        String next)
        implements ServicePage {

    /**
     * @param href null where it leads nowhere
     * @param language of the label; null where that is the page's, or nobody's
     */
    public record Link(String label, String href, String language) {
        Link(String label, String href) {
            this(label, href, null);
        }

        /** By a name that the desk has given. */
        static Link ours(String label, String href) {
            return told(label, null, href);
        }

        /** @param language of the label, BCP 47; null where nobody says, and then it is English */
        static Link told(String label, String language, String href) {
            return new Link(label, href, language == null ? Translated.UNSAID : language);
        }
    }

    /** @param values at least one */
    public record Fact(String label, List<Link> values) {
        static Stream<Fact> of(String label, String value) {
            return value == null || value.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Fact(label, List.of(new Link(value, null))));
        }

        /** @param value written by the desk */
        static Stream<Fact> ours(String label, String value) {
            return of(label, value == null ? List.of() : List.of(Link.ours(value, null)));
        }

        static Stream<Fact> of(String label, List<Link> values) {
            return values.isEmpty() ? Stream.empty() : Stream.of(new Fact(label, values));
        }
    }

    /**
     * @param title null where the page's says it
     * @param more leads to all of them; null where these are all
     */
    public record Section(String title, List<Item> items, Link more) {}

    /**
     * @param note what is worth knowing of it; null when nothing is
     * @param accounts what is said of it
     * @param dispute rival accounts of it; null when there are none
     */
    public record Item(Link link, String note, List<Dispute.Account> accounts, Dispute dispute) {
        static Item of(Link link, String note) {
            return new Item(link, note, List.of(), null);
        }
    }

    /** Its address, absolute. */
    public String canonical() {
        return past.behind(addresses.absolute(path));
    }

    /** The same as data. */
    public String data() {
        return past.kept().with(Option.FORMAT.parameter(), Format.JSON.code()).behind(addresses.path("/v1" + path));
    }
}
