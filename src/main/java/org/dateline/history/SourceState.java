package org.dateline.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dateline.date.EventDate;
import org.dateline.source.Correction;
import org.dateline.source.Reference;
import org.dateline.source.Source;

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
            List<String> authors,
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
                        source.authors,
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
        source.authors.addAll(said.authors);
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
