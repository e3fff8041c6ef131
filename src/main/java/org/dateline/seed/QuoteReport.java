package org.dateline.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.quotation.Difference;
import org.dateline.quotation.DocumentText;
import org.dateline.quotation.Finding;
import org.dateline.quotation.Finding.Result;
import org.dateline.quotation.Quote;
import org.dateline.quotation.QuoteCheck;
import org.dateline.quotation.QuoteSelector;
import org.dateline.quotation.Sha256;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordWarnings;
import org.dateline.text.Progress;

/**
 * The command that looks for the quotes of the seeds in a folder of documents, before anything is published.
 *
 * <p>A document is known by its SHA-256, which the source has, or by its name: the source's id with {@code .txt},
 * {@code .html} or {@code .htm}. With {@code --record} the places of quotes are written to {@code checks.yaml}. What an editor
 * should look at again is listed below, and changes nothing about the result. With {@code --since} it begins with what is otherwise
 * than in the seeds of before, and that has, too, what readers are told otherwise than by the seeds of before, where these do not say what the change is.
 */
final class QuoteReport {
    static final int ALL_STAND = 0;
    static final int SOME_DO_NOT = 1;
    static final int COULD_NOT_CHECK = 2;

    private static final Set<Result> STANDING = Set.of(Result.EXACT, Result.NORMALISED);
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm");

    private final Path folder;
    private final PrintStream out;
    private final SeedFolder opened;
    private final RecordDraft seeds;

    /** What the seeds were before; null where nobody says. */
    private final RecordDraft before;

    private QuoteReport(Path folder, SeedFolder opened, RecordDraft before, PrintStream out) {
        this.before = before;
        this.folder = folder;
        this.opened = opened;
        this.seeds = opened.draft().whole();
        this.out = out;
    }

    /**
     * Looks for the quotes.
     *
     * @param documents the folder of documents
     * @param folder the folder of seeds
     * @param before what the seeds were before; null where nobody says
     * @param record whether the places of quotes are written down
     * @return the status to exit with: 0 when all quotes stand in their documents, 1 when some do not, 2 when that cannot
     *     be told
     */
    static int run(
            Path documents, Path folder, RecordDraft before, boolean record, Progress progress, PrintStream out) {
        if (!Files.isDirectory(documents)) {
            out.println("There is no folder " + documents + ".");
            return COULD_NOT_CHECK;
        }
        try {
            progress.step("Checking " + folder);
            Optional<SeedFolder> seeds = SeedFolder.open(folder);
            if (seeds.isEmpty()) {
                out.println("There are no seeds in " + folder.toAbsolutePath() + ".");
                return COULD_NOT_CHECK;
            }
            return new QuoteReport(folder, seeds.get(), before, out).of(documents, record, progress);
        } catch (InvalidSeeds | UnusableSeeds faults) {
            out.println(faults.getMessage());
            return COULD_NOT_CHECK;
        } catch (IOException | UncheckedIOException unreadable) {
            out.println("A file cannot be read or written: " + unreadable.getMessage());
            return COULD_NOT_CHECK;
        }
    }

    private int of(Path documents, boolean record, Progress progress) throws IOException {
        if (before != null) {
            DraftDifference.between(before, seeds).lines().forEach(out::println);
        }
        progress.step("Looking through " + documents);
        Map<String, Path> files = known(documents);
        Map<String, Set<Quote>> quotes = quotesBySource();
        Map<String, CheckDraft> checks = new LinkedHashMap<>();
        seeds.checks().forEach(check -> checks.put(check.source(), check));
        boolean allStand = true;
        int found = 0;
        int looked = 0;
        for (SourceDraft source : seeds.sources()) {
            progress.step(String.format(
                    Locale.ROOT,
                    "Looking for quotes: %d of %d sources",
                    looked++,
                    seeds.sources().size()));
            SourceDraft read = read(source);
            Path document = document(read, files);
            if (document == null) {
                out.printf(Locale.ROOT, "%s: no document here has its SHA-256, or its id for a name%n", source.id());
                continue;
            }
            found++;
            byte[] bytes = Files.readAllBytes(document);
            String sha256 = Sha256.of(bytes);
            Map<Quote, Finding> findings =
                    check(quotes.getOrDefault(source.id(), Set.of()), checks.get(source.id()), text(document, bytes));
            tell(source, document, sha256.equals(read.sha256()), findings);
            allStand &= STANDING.containsAll(
                    findings.values().stream().map(Finding::result).toList());
            checks.put(source.id(), new CheckDraft(source.id(), sha256, places(findings)));
        }
        if (found > 0 && record) {
            write(checks.values());
        }
        progress.close();
        tellWarnings(checks.values());
        return found == 0 ? COULD_NOT_CHECK : allStand ? ALL_STAND : SOME_DO_NOT;
    }

    /** They change nothing about whether quotes stand, and so nothing about the status to exit with. */
    private void tellWarnings(Collection<CheckDraft> checks) {
        RecordDraft checked = new RecordDraft(
                seeds.actors(),
                seeds.origins(),
                seeds.sources(),
                List.copyOf(checks),
                seeds.timelines(),
                seeds.words());
        RecordWarnings warnings = before == null ? RecordWarnings.of(checked) : RecordWarnings.of(checked, before);
        out.println(warnings + (warnings.count() == 0 ? "" : ":"));
        opened.placed(warnings.told()).forEach(warning -> out.println("  " + warning));
        if (warnings.count() > warnings.told().size()) {
            out.println("  and " + (warnings.count() - warnings.told().size()) + " more");
        }
    }

    /** The files of a folder, by what a source may know them by: their SHA-256, and their names. */
    private static Map<String, Path> known(Path documents) throws IOException {
        Map<String, Path> known = new HashMap<>();
        try (Stream<Path> listed = Files.list(documents)) {
            for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
                known.putIfAbsent(Sha256.of(Files.readAllBytes(file)), file);
                known.put(file.getFileName().toString(), file);
            }
        }
        return known;
    }

    /** The source whose document has the words of another: itself, or the one it was read in. */
    private SourceDraft read(SourceDraft source) {
        return seeds.sources().stream()
                .filter(each -> each.id().equals(source.via()))
                .findAny()
                .orElse(source);
    }

    /** Null when none is known by it. */
    private static Path document(SourceDraft source, Map<String, Path> files) {
        return Stream.concat(
                        Stream.ofNullable(source.sha256()), ENDINGS.stream().map(ending -> source.id() + ending))
                .map(files::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Set<Quote>> quotesBySource() {
        Map<String, Set<Quote>> quotes = new HashMap<>();
        seeds.timelines().stream()
                .flatMap(timeline -> timeline.events().stream())
                .flatMap(event -> event.citations().stream())
                .forEach(cited -> cited.passages().stream()
                        .filter(passage -> passage.quote() != null)
                        .forEach(passage -> quotes.computeIfAbsent(cited.source(), each -> new LinkedHashSet<>())
                                .add(new Quote(passage.quote(), passage.prefix(), passage.suffix()))));
        seeds.origins().stream()
                .map(OriginDraft::identified)
                .filter(Objects::nonNull)
                .forEach(named -> quotes.computeIfAbsent(named.source(), each -> new LinkedHashSet<>())
                        .add(new Quote(named.quote(), null, null)));
        return quotes;
    }

    /** @param before where they stood when they were last checked; null when they never were */
    private static Map<Quote, Finding> check(Collection<Quote> quotes, CheckDraft before, DocumentText text) {
        Map<String, Integer> recorded = new HashMap<>();
        if (before != null) {
            before.quotes().forEach(place -> recorded.put(place.quote(), Integer.valueOf(place.start())));
        }
        List<Finding> findings = QuoteCheck.of(
                text,
                quotes.stream()
                        .map(quote -> new QuoteSelector(quote, recorded.get(quote.fingerprint())))
                        .toList());
        Map<Quote, Finding> byQuote = new LinkedHashMap<>();
        quotes.forEach(quote -> byQuote.put(quote, findings.get(byQuote.size())));
        return byQuote;
    }

    private static DocumentText text(Path document, byte[] bytes) throws IOException {
        try {
            return document.toString().endsWith(".txt")
                    ? DocumentText.ofPlain(bytes, null)
                    : DocumentText.ofHtml(bytes, null);
        } catch (CharacterCodingException malformed) {
            throw new IOException(document + " is not in UTF-8", malformed);
        }
    }

    private void tell(SourceDraft source, Path document, boolean same, Map<Quote, Finding> findings) {
        out.printf(
                Locale.ROOT,
                "%s: %s%s%n  %s%n",
                source.id(),
                document.getFileName(),
                same ? ", the document the desk read" : ", not byte for byte the document the desk read",
                Finding.summary(findings.values()).entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().code())
                        .collect(Collectors.joining(", ")));
        findings.forEach((quote, finding) -> {
            if (!STANDING.contains(finding.result())) {
                out.printf(Locale.ROOT, "  %s: %s%n", finding.result().code(), quote.exact());
                if (finding.result() == Result.ALTERED) {
                    out.printf(
                            Locale.ROOT,
                            "    now: %s%n",
                            finding.differences().stream()
                                    .map(QuoteReport::marked)
                                    .collect(Collectors.joining()));
                }
            }
        });
    }

    /** As word differences are commonly printed: [-removed-] and {+added+}. */
    private static String marked(Difference difference) {
        return switch (difference.kind()) {
            case EQUAL -> difference.text();
            case REMOVED -> "[-" + difference.text() + "-]";
            case ADDED -> "{+" + difference.text() + "+}";
        };
    }

    private static List<QuotePositionDraft> places(Map<Quote, Finding> findings) {
        List<QuotePositionDraft> places = new ArrayList<>();
        findings.forEach((quote, finding) -> {
            if (STANDING.contains(finding.result()) || finding.result() == Result.MOVED) {
                places.add(new QuotePositionDraft(quote.fingerprint(), "" + finding.start(), "" + finding.end()));
            }
        });
        places.sort(Comparator.comparingInt((QuotePositionDraft place) -> Integer.parseInt(place.start()))
                .thenComparingInt(place -> Integer.parseInt(place.end())));
        return places;
    }

    /** Whole or not at all. */
    private void write(Collection<CheckDraft> checks) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                # yaml-language-server: $schema=schema/checks.schema.json
                # Written by the command check --record: where quotes stand in the documents, in Unicode code points.
                # A quote is named by its fingerprint, so that this file does not repeat the documents.
                checks:
                """);
        for (CheckDraft check : checks) {
            yaml.append(String.format(
                    Locale.ROOT,
                    "  - source: %s\n    sha256: %s\n    quotes:%s\n",
                    check.source(),
                    check.sha256(),
                    check.quotes().isEmpty() ? " []" : ""));
            for (QuotePositionDraft place : check.quotes()) {
                yaml.append(String.format(
                        Locale.ROOT,
                        "      - {quote: %s, start: %s, end: %s}\n",
                        place.quote(),
                        place.start(),
                        place.end()));
            }
        }
        Path target = folder.resolve("checks.yaml");
        Path draft = Files.createTempFile(folder, "checks", ".tmp");
        Files.writeString(draft, yaml.toString());
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        out.printf(Locale.ROOT, "Recorded in %s.%n", target);
    }
}
