package org.dateline.view;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.source.Actor;
import org.dateline.source.Author;
import org.dateline.source.Correction;
import org.dateline.source.Source;

/**
 * A source as it is served; never its text.
 *
 * @param id its slug
 * @param authors empty when the source names none
 * @param published when, in EDTF; null when not known
 * @param url null when it is nowhere on the web, or nobody has said where
 * @param archivedUrl address of an archived copy; null when none is known
 * @param accessed the day somebody of the desk last read it; null when not noted
 * @param language BCP 47
 * @param sha256 SHA-256 of its text as the desk read it; null when not noted
 * @param checked SHA-256 of the text in which its quotes were looked for; null when no text of it was ever checked
 * @param corrections what its publisher has corrected since; empty when nothing
 * @param via the source in which it is printed or quoted and was read; null where it was read itself
 * @param events address of the events it bears on
 */
public record SourceView(
        String id,
        String title,
        String publisher,
        List<AuthorView> authors,
        String published,
        String url,
        String archivedUrl,
        LocalDate accessed,
        String language,
        String sha256,
        @JsonInclude(JsonInclude.Include.ALWAYS) String checked,
        List<CorrectionView> corrections,
        Read via,
        ServicePath events) {
    public static SourceView of(Source source) {
        return new SourceView(
                source.slug,
                source.title,
                source.publisher,
                source.authors.stream().map(AuthorView::of).toList(),
                source.published == null ? null : source.published.text(),
                source.url,
                source.archivedUrl,
                source.accessed,
                source.language,
                source.sha256,
                source.checkedSha256,
                source.corrections.stream().map(CorrectionView::of).toList(),
                Read.of(source.via),
                new ServicePath(Paths.events("source", source.slug)));
    }

    /** The names of its authors, as they are printed. */
    public List<String> byline() {
        return authors.stream().map(AuthorView::name).toList();
    }

    /**
     * Who has written it.
     *
     * @param kind {@code person} or {@code organisation}; null when nobody has said
     * @param family the part of a person's name that styles sort by; null when nobody has parted it
     * @param given the rest of it; null likewise
     */
    public record AuthorView(String name, Actor.Kind kind, String family, String given) {
        static AuthorView of(Author author) {
            return new AuthorView(author.name(), author.kind(), author.family(), author.given());
        }
    }

    /**
     * The source that was read.
     *
     * @param url null when it is nowhere on the web
     */
    public record Read(String id, String title, String publisher, String url, String language) {
        private static Read of(Source source) {
            return source == null
                    ? null
                    : new Read(source.slug, source.title, source.publisher, source.url, source.language);
        }
    }

    /**
     * A correction of it.
     *
     * @param date when, in EDTF
     * @param what it says that was wrong
     * @param url where it says so
     * @param retracts whether the whole document is taken back
     */
    public record CorrectionView(String date, String what, String url, boolean retracts) {
        private static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.date().text(), correction.what(), correction.url(), correction.retracts());
        }
    }
}
