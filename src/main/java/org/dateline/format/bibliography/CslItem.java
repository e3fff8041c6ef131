package org.dateline.format.bibliography;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.dateline.view.SourceView;

/**
 * One thing to cite, in the terms of CSL 1.0.2 (csl-data.json), which the other formats are told from.
 *
 * <p>Every text is one line: line breaks and control characters become spaces, unpaired surrogates the replacement
 * character. So no format can be made to say something else by what stands in a title.
 *
 * @param id a slug, alone of its kind in a list
 * @param author as the source writes them; empty when it names none. Where nobody told us which part of a name is the family's, or
 *     that it is a person's at all, it is a literal one, which is never wrong
 * @param containerTitle the outlet
 * @param issued null when undated
 * @param accessed null when not noted
 * @param eventDate when what it tells of happened; null for a source and when undated
 * @param archive host of the archive; null exactly when there is no archived copy, or when its address names no host
 * @param archiveLocation address of an archived copy; null when none is known
 * @param language BCP 47; null when not noted
 * @param version which state of it; null when it has none
 * @param note what no other member says; null when there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "type", "title", "author"})
public record CslItem(
        String id,
        Type type,
        String title,
        @JsonProperty("author") List<Name> author,
        @JsonProperty("container-title") String containerTitle,
        CslDate issued,
        CslDate accessed,
        @JsonProperty("event-date") CslDate eventDate,
        @JsonProperty("URL") String url,
        String archive,
        @JsonProperty("archive_location") String archiveLocation,
        String language,
        String version,
        String note) {

    /** The kinds of things we cite, by the name CSL has for them. */
    public enum Type {
        /** A source: titles in quotation marks, outlets as a newspaper's name. */
        @JsonProperty("article-newspaper")
        ARTICLE_NEWSPAPER,
        /** The record of an event. */
        @JsonProperty("webpage")
        WEBPAGE
    }

    /**
     * A name.
     *
     * @param literal as it is written; null where it is parted
     * @param family of a person; null where nobody has parted the name
     * @param given of a person; null likewise, and where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Name(String literal, String family, String given) {
        public Name {
            literal = oneLine(literal);
            family = oneLine(family);
            given = oneLine(given);
        }

        private static Name of(SourceView.AuthorView author) {
            return author.family() == null
                    ? new Name(author.name(), null, null)
                    : new Name(null, author.family(), author.given());
        }
    }

    /** Controls, separators of lines, and the noncharacters, which are nobody's to exchange and ours to use inside. */
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFDD0-\\uFDEF]+");

    /** A surrogate that is alone; in pairs they are one character and no surrogates. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    public CslItem {
        title = oneLine(title);
        author = List.copyOf(author);
        containerTitle = oneLine(containerTitle);
        url = oneLine(url);
        archive = oneLine(archive);
        archiveLocation = oneLine(archiveLocation);
        language = oneLine(language);
        version = oneLine(version);
        note = oneLine(note);
    }

    public static CslItem of(SourceView source) {
        return new CslItem(
                source.id(),
                Type.ARTICLE_NEWSPAPER,
                source.title(),
                source.authors().stream().map(Name::of).toList(),
                source.publisher(),
                source.published() == null ? null : CslDate.parse(source.published()),
                source.accessed() == null ? null : CslDate.of(source.accessed()),
                null,
                source.url(),
                host(source.archivedUrl()),
                source.archivedUrl(),
                source.language(),
                null,
                source.via() == null ? null : readIn(source.via()));
    }

    private static String readIn(SourceView.Read via) {
        return "Read in " + via.publisher() + ", \u201c" + via.title() + "\u201d"
                + (via.url() == null ? "" : ", " + via.url());
    }

    CslItem withId(String other) {
        return new CslItem(
                other,
                type,
                title,
                author,
                containerTitle,
                issued,
                accessed,
                eventDate,
                url,
                archive,
                archiveLocation,
                language,
                version,
                note);
    }

    private static String oneLine(String text) {
        return text == null
                ? null
                : HALF.matcher(BREAK.matcher(text).replaceAll(" "))
                        .replaceAll("\uFFFD")
                        .strip();
    }

    private static String host(String url) {
        try {
            return url == null ? null : new URI(url).getHost();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
