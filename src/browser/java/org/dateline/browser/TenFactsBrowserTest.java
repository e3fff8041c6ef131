package org.dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.seed.PastedPassages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Ten facts of the record are marked again in their documents, by keys alone, and come out as the record
 * has them. What that takes is in docs/keeping.md.
 *
 * <p>The documents are in no repository. Everywhere there is a document made of the ten quotes and of words of ours.
 */
@QuarkusTest
class TenFactsBrowserTest {
    private static final Path DOCUMENTS = Path.of(Optional.ofNullable(System.getProperty("DATELINE_DOCUMENTS"))
            .or(() -> Optional.ofNullable(System.getenv("DATELINE_DOCUMENTS")))
            .orElse("../shared/documents"));

    /** A little above what was counted, for one fact and for all ten. */
    private static final int MOST_KEYS = 60;

    private static final int MOST_KEYS_IN_ALL = 350;
    private static final int MOST_CLICKS = 8;
    private static final int MOST_CLICKS_IN_ALL = 72;

    private static final String I24 = "i24news-2017-01-14";
    private static final String MAIL = "mail-online-2017-01-14";

    /**
     * @param quote what the passage begins with
     * @param eventFrom where in the event's id an editor begins to type it, and likewise in the origin's
     */
    private record Fact(String source, String event, String eventFrom, String quote, String originFrom) {}

    /** In the order in which they stand in the documents. */
    private static final List<Fact> FACTS = List.of(
            new Fact(I24, "flynn-called-kislyak", "called", "Trump security adviser called", "headline"),
            new Fact(I24, "flynn-view-on-russia-and-islamic-state", "view", "Michael Flynn believes", "i24news"),
            new Fact(I24, "2016-12-28-flynn-kislyak-call", "28-f", "An unnamed Trump official confirmed", "official"),
            new Fact(I24, "flynn-kislyak-sanctions-discussed", "discussed", "adding it was their", "official"),
            new Fact(I24, "flynn-kislyak-sanctions-discussed", "discussed", "nor did they know", "reuters"),
            new Fact(I24, "flynn-kislyak-discuss-trump-putin-call", "discuss-", "declined to comment on", "mosin"),
            new Fact(MAIL, "white-house-clearance-of-call", "clearance", "White House officials told", "nbc"),
            new Fact(MAIL, "flynn-appears-on-russia-today", "appears", "The article noted that", "column"),
            new Fact(MAIL, "putin-new-year-greetings-to-trump", "new-year", "Putin sent New Year greetings", "mail"),
            new Fact(MAIL, "us-officials-learn-of-contacts", "learn", "It is not clear how the", "unattributed"));

    @TestHTTPResource("/clip")
    URL clip;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path folder;

    private final RecordDraft seeds = PastedPassages.record();

    private PassageDraft onRecord(Fact fact) {
        return seeds.timelines().stream()
                .flatMap(timeline -> timeline.events().stream())
                .filter(event -> event.id().equals(fact.event()))
                .flatMap(event -> event.citations().stream())
                .filter(cited -> cited.source().equals(fact.source()))
                .flatMap(cited -> cited.passages().stream())
                .filter(passage -> passage.quote() != null && passage.quote().startsWith(fact.quote()))
                .findFirst()
                .orElseThrow();
    }

    /** Our own words around the quotes, of which one stands there twice, as in the document. */
    private String made(String source) {
        StringBuilder text = new StringBuilder("Written for a test around words that the record quotes\n");
        for (Fact fact : FACTS) {
            if (!fact.source().equals(source)) {
                continue;
            }
            PassageDraft passage = onRecord(fact);
            if (passage.suffix() == null) {
                text.append("\nHere is a sentence before it. Somebody says: ")
                        .append(passage.quote())
                        .append(passage.quote().endsWith(".") ? "" : ", and so on.")
                        .append(" Here is one behind it.\n");
            } else {
                text.append("\nA page: ").append(passage.quote()).append("\n\n");
                text.append(passage.quote()).append("\n\n").append(passage.suffix());
                text.append(" many things, as a caption says.\n");
            }
        }
        return text.toString();
    }

    private String real(String source) {
        assumeThat(DOCUMENTS)
                .as("the documents, which no repository holds; say where they are in DATELINE_DOCUMENTS")
                .isDirectory();
        String quote = FACTS.stream()
                .filter(fact -> fact.source().equals(source))
                .map(fact -> onRecord(fact).quote())
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(TenFactsBrowserTest::text)
                    .filter(text -> plain(text).contains(quote))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String plain(String document) {
        return document.replaceAll("[\\u00A0\\u2007\\u202F]", " ");
    }

    /** Where the one place is that these words and what stands around them name. */
    private static int place(PassageDraft passage, String document) {
        List<Integer> places = new ArrayList<>();
        for (int at = document.indexOf(passage.quote()); at >= 0; at = document.indexOf(passage.quote(), at + 1)) {
            String before = document.substring(0, at).strip();
            String after = document.substring(at + passage.quote().length()).strip();
            if ((passage.prefix() == null || before.endsWith(passage.prefix()))
                    && (passage.suffix() == null || after.startsWith(passage.suffix()))) {
                places.add(at);
            }
        }
        assertThat(places).as(passage.toString()).hasSize(1);
        return places.get(0);
    }

    private void open(Page page, String source, String document) {
        page.navigate(clip.toString());
        page.waitForLoadState();
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(source + ".txt", "text/plain", document.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#document")).isFocused();
        page.locator("#source").fill(source);
        assertThat(page.locator("#published")).not().hasValue("");
        page.locator("#form").selectOption("citation");
        page.locator("#document").focus();
    }

    private static void byKeys(Desk desk, Fact fact, PassageDraft wanted, String document) {
        int start = place(wanted, document);
        desk.markByKeys(
                document.codePointCount(0, start),
                document.codePointCount(0, start + wanted.quote().length()));
        desk.chooseByKeys("#event", fact.event(), fact.eventFrom());
        desk.chooseByKeys("#origin", wanted.origin(), fact.originFrom());
        desk.stanceByKeys(wanted.stance());
        desk.press("Tab");
        if (wanted.says() != null) {
            assertThat(desk.suggestion(wanted.says().when())).isVisible();
            desk.press("Tab");
            desk.press("Enter");
        }
    }

    private static void byMouse(Desk desk, Fact fact, PassageDraft wanted, String document) {
        int start = place(wanted, document);
        int occurrence = document.substring(0, start).split(Pattern.quote(wanted.quote()), -1).length - 1;
        desk.markByMouse(wanted.quote(), occurrence);
        desk.chooseByMouse("#event", fact.event());
        desk.chooseByMouse("#origin", wanted.origin());
        desk.stanceByMouse(wanted.stance());
        if (wanted.says() != null) {
            desk.click(desk.suggestion(wanted.says().when()));
        }
    }

    @ParameterizedTest(name = "in the {0} document, by {1}")
    @CsvSource({"made,keys", "real,keys", "made,mouse", "real,mouse"})
    void comeOutAsTheRecordHasThem(String which, String hand) throws IOException {
        boolean keys = hand.equals("keys");
        List<String> pasted = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        int all = 0;
        Page page = chromium.page();
        // Where letters are is measured, and a page that still glides has moved on by then.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        String opened = "";
        String document = "";
        for (Fact fact : FACTS) {
            if (!fact.source().equals(opened)) {
                opened = fact.source();
                document = which.equals("made") ? made(opened) : real(opened);
                open(page, opened, document);
            }
            documents.add(plain(document));
            PassageDraft wanted = onRecord(fact);
            Desk desk = new Desk(page);
            if (keys) {
                byKeys(desk, fact, wanted, plain(document));
            } else {
                byMouse(desk, fact, wanted, plain(document));
            }
            assertThat(page.locator("#faults .fault")).hasCount(0);
            pasted.add(desk.yaml());
            if (keys) {
                desk.press("Enter");
            } else {
                desk.click(page.locator("#copy"));
            }
            assertThat(page.locator("#done")).hasText("Copied.");
            int count = desk.keys() + desk.clicks();
            assertThat(keys ? desk.clicks() : desk.keys()).isZero();
            assertThat(count).as(fact.toString()).isLessThanOrEqualTo(keys ? MOST_KEYS : MOST_CLICKS);
            counts.add("| " + fact.event() + " | " + wanted.stance() + " | " + count + " | "
                    + (pasted.get(pasted.size() - 1).length() - wanted.quote().length()) + " |");
            all += count;
        }
        counts.add("all: " + all);
        Files.createDirectories(Path.of("target", "browser"));
        Files.write(Path.of("target", "browser", "clip-" + which + "-" + hand + ".md"), counts);
        assertThat(all).isLessThanOrEqualTo(keys ? MOST_KEYS_IN_ALL : MOST_CLICKS_IN_ALL);

        List<PassageDraft> read = PastedPassages.read(folder, pasted);
        assertThat(read).hasSameSizeAs(FACTS);
        for (int i = 0; i < FACTS.size(); i++) {
            PassageDraft wanted = onRecord(FACTS.get(i));
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("prefix", "suffix", "note")
                    .isEqualTo(wanted);
            assertThat(place(read.get(i), documents.get(i))).isEqualTo(place(wanted, documents.get(i)));
        }
        chromium.assertNoErrors();
    }
}
