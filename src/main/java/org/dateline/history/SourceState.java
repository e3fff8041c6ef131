package org.dateline.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.dateline.date.EventDate;
import org.dateline.source.Actor;
import org.dateline.source.Author;
import org.dateline.source.Correction;
import org.dateline.source.Reference;
import org.dateline.source.Source;
import org.dateline.text.Codes;

/**
 * One state of a source.
 *
 * @param checkedSha256 of the text in which its quotes had been looked for; null when none had been
 */
record SourceState(Line content, Instant removedAt, String checkedSha256) implements StateOfReference {
    record Line(SourceContent source) {}

    record SourceContent(
            String id,
            String title,
            String publisher,
            List<Written> authors,
            String published,
            String url,
            String archivedUrl,
            String accessed,
            String language,
            String sha256,
            List<Corrected> corrections,
            String via) {
        SourceContent {
            authors = EventContent.listed(authors);
            corrections = EventContent.listed(corrections);
        }
    }

    /** An author: a text where there is no more than a name, as it was written before there could be. */
    record Written(String name, String kind, String family, String given) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Written read(Object written) {
            return written instanceof Map<?, ?> parts
                    ? new Written(
                            (String) parts.get("name"),
                            (String) parts.get("kind"),
                            (String) parts.get("family"),
                            (String) parts.get("given"))
                    : new Written((String) written, null, null, null);
        }

        static Written of(Author author) {
            return new Written(
                    author.name(),
                    author.kind() == null ? null : Codes.of(author.kind()),
                    author.family(),
                    author.given());
        }

        Author author() {
            return new Author(name, kind == null ? null : Codes.constant(Actor.Kind.class, kind), family, given);
        }

        @JsonValue
        Object written() {
            return kind == null && family == null && given == null ? name : new Parts(name, kind, family, given);
        }
    }

    record Parts(String name, String kind, String family, String given) {}

    record Corrected(String date, String what, String url, Boolean retracts) {
        static Corrected of(Correction correction) {
            return new Corrected(
                    correction.date().text(), correction.what(), correction.url(), correction.retracts() ? true : null);
        }

        Correction correction() {
            return new Correction(EventDate.parse(date), what, url, retracts != null);
        }
    }

    static SourceState of(Source source) {
        return new SourceState(
                new Line(new SourceContent(
                        source.slug,
                        source.title,
                        source.publisher,
                        source.authors.stream().map(Written::of).toList(),
                        source.published == null ? null : source.published.text(),
                        source.url,
                        source.archivedUrl,
                        source.accessed == null ? null : source.accessed.toString(),
                        source.language,
                        source.sha256,
                        source.corrections.stream().map(Corrected::of).toList(),
                        source.via == null ? null : source.via.slug)),
                source.removedAt,
                source.checkedSha256);
    }

    @Override
    public Source blank() {
        return new Source();
    }

    @Override
    public void fill(Reference blank, ReferencesThen references) {
        Source source = (Source) blank;
        SourceContent said = content.source;
        source.title = said.title;
        source.publisher = said.publisher;
        said.authors.forEach(each -> source.authors.add(each.author()));
        source.published = said.published == null ? null : EventDate.parse(said.published);
        source.url = said.url;
        source.archivedUrl = said.archivedUrl;
        source.accessed = said.accessed == null ? null : LocalDate.parse(said.accessed);
        source.language = said.language;
        source.sha256 = said.sha256;
        source.checkedSha256 = checkedSha256;
        source.via = said.via == null ? null : references.source(said.via);
        said.corrections.forEach(each -> source.corrections.add(each.correction()));
    }
}
