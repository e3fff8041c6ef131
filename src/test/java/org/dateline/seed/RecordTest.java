package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.DerivationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.ParticipantDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.text.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What the curated record promises: its quotes are the documents' own words, everything else is ours. */
class RecordTest {
    private static final Path FOLDER = Path.of("seeds");
    private static final Path DOCUMENTS = Path.of(Optional.ofNullable(System.getProperty("DATELINE_DOCUMENTS"))
            .or(() -> Optional.ofNullable(System.getenv("DATELINE_DOCUMENTS")))
            .orElse("../shared/documents"));

    /** A longer run of a document's words would be a copy, not a fact. */
    private static final int LONGEST_RUN = 25;

    private static final Pattern NON_BREAKING = Pattern.compile("[\\u00A0\\u2007\\u202F]");

    private static RecordDraft seeds;

    @BeforeAll
    static void read() {
        seeds = SeedFolder.read(FOLDER).orElseThrow();
    }

    private static Stream<EventDraft> events() {
        return seeds.timelines().stream().flatMap(timeline -> timeline.events().stream());
    }

    private static Stream<CitationDraft> citations() {
        return events().flatMap(event -> event.citations().stream());
    }

    private static Stream<PassageDraft> passages() {
        return citations().flatMap(cited -> cited.passages().stream());
    }

    /** Whoever changes a quote looks for it in its document again, by {@code check --documents --record}. */
    @Test
    void whatWasCheckedIsWhatIsQuoted() {
        Map<String, Set<String>> quoted = new HashMap<>();
        citations()
                .forEach(cited -> cited.passages().stream()
                        .filter(passage -> passage.quote() != null)
                        .forEach(passage -> quoted.computeIfAbsent(cited.source(), source -> new HashSet<>())
                                .add(new Quote(passage.quote(), passage.prefix(), passage.suffix()).fingerprint())));
        assertThat(seeds.checks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.quotes())
                        .as(check.source())
                        .extracting(RecordDraft.QuotePositionDraft::quote)
                        .containsExactlyInAnyOrderElementsOf(quoted.get(check.source())));
    }

    /** The documents by the ids of their sources. */
    private static Map<String, String> documents() {
        assumeThat(DOCUMENTS)
                .as("the documents, which no repository holds; say where they are in DATELINE_DOCUMENTS")
                .isDirectory();
        Map<String, String> byDigest = new HashMap<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            files.filter(Files::isRegularFile).forEach(file -> byDigest.put(sha256(file), text(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> bySource = new HashMap<>();
        for (SourceDraft source : seeds.sources()) {
            if (source.sha256() != null) {
                assertThat(byDigest).as("document of " + source.id()).containsKey(source.sha256());
                bySource.put(source.id(), byDigest.get(source.sha256()));
            }
        }
        return bySource;
    }

    private static String text(Path file) {
        try {
            return NON_BREAKING.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void bothDocumentsAreQuoted() {
        assertThat(documents()).containsOnlyKeys("i24news-2017-01-14", "mail-online-2017-01-14");
    }

    @Test
    void everyQuoteStandsOnceInItsDocumentWordForWordWithinOneLine() {
        Map<String, String> documents = documents();
        citations().filter(cited -> documents.containsKey(cited.source())).forEach(cited -> {
            for (PassageDraft passage : cited.passages()) {
                assertThat(occurrences(passage, documents.get(cited.source())))
                        .as("places in " + cited.source() + " of: " + passage.quote())
                        .isOne();
            }
        });
    }

    /** How often the quote stands there with its prefix just before and its suffix just after it, perhaps in the next line. */
    private static int occurrences(PassageDraft passage, String text) {
        int count = 0;
        for (int at = text.indexOf(passage.quote()); at >= 0; at = text.indexOf(passage.quote(), at + 1)) {
            String before = text.substring(0, at).strip();
            String after = text.substring(at + passage.quote().length()).strip();
            if ((passage.prefix() == null || before.endsWith(passage.prefix().strip()))
                    && (passage.suffix() == null
                            || after.startsWith(passage.suffix().strip()))) {
                count++;
            }
        }
        return count;
    }

    @Test
    void everyQuoteIsShort() {
        assertThat(passages()).allSatisfy(passage -> {
            assertThat(Quote.words(passage.quote())).isBetween(1, Quote.MOST_WORDS);
            assertThat(passage.quote()).isEqualTo(passage.quote().strip()).doesNotContainPattern(NON_BREAKING);
        });
    }

    /** Titles are names of documents, and the one of Mail Online is long. Notes, comments and this folder's pages count. */
    @Test
    void nothingButQuotesAndTitlesCopiesADocument() throws IOException {
        Set<String> inDocuments = new HashSet<>();
        documents().values().forEach(document -> inDocuments.addAll(runs(document)));
        List<String> copied = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile).forEach(file -> copied.addAll(runs(text(file))));
        }
        copied.retainAll(inDocuments);

        passages().forEach(passage -> runs(passage.quote()).forEach(copied::remove));
        seeds.sources().forEach(source -> runs(source.title()).forEach(copied::remove));
        assertThat(copied).isEmpty();
    }

    /** Every run of one word more than may be copied. */
    private static List<String> runs(String text) {
        List<String> words = Tokens.of(text);
        return IntStream.rangeClosed(0, words.size() - LONGEST_RUN - 1)
                .mapToObj(from -> String.join(" ", words.subList(from, from + LONGEST_RUN + 1)))
                .toList();
    }

    @Test
    void whateverIsDefinedIsUsed() {
        assertThat(seeds.sources())
                .extracting(SourceDraft::id)
                .allSatisfy(id -> assertThat(citations()).extracting("source").contains(id));
        assertThat(seeds.origins())
                .extracting(OriginDraft::id)
                .isSubsetOf(Stream.concat(
                                passages().map(PassageDraft::origin),
                                seeds.origins().stream()
                                        .flatMap(origin -> origin.derivesFrom().stream())
                                        .map(DerivationDraft::origin))
                        .toList());
        assertThat(seeds.actors())
                .extracting(ActorDraft::id)
                .isSubsetOf(Stream.concat(
                                events().flatMap(event ->
                                        event.participants().stream().map(ParticipantDraft::actor)),
                                Stream.concat(
                                        seeds.actors().stream().flatMap(actor -> actor.speaksFor().stream()),
                                        seeds.origins().stream()
                                                .flatMap(origin -> Stream.concat(
                                                        origin.speaksFor().stream(),
                                                        Stream.of(origin.actor(), origin.obtainedBy())))))
                        .toList());
    }
}
