package org.dateline.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.seed.PastedPassages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An editor marks passages with the keyboard alone, in a document that nobody else sees. */
@QuarkusTest
class ClipBrowserTest {
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280, 1920);

    /** Written for this test, around words that the record quotes anyway. */
    private static final String DOCUMENT = """
            Zebrafinch letter found

            A zebrafinch clerk kept the letter. “That was it, plain and simple,” the clerk told us Friday.

            Both men spoke on December 29, the first ledger says. Both men spoke on December 29, the second ledger says.
            """;

    @TestHTTPResource("/clip")
    URL clip;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path folder;

    private Page page;
    private final List<String> sent = new ArrayList<>();

    private void open() {
        page = chromium.page();
        page.onRequest(this::note);
        page.navigate(clip.toString());
        page.waitForLoadState();
    }

    private void note(Request request) {
        sent.add(request.method() + " " + request.url() + " " + request.postData() + " " + request.headers());
    }

    private void openFile(String name, String type, String document) {
        page.locator("#file").setInputFiles(new FilePayload(name, type, document.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#document")).isFocused();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void type(String field, String words) {
        page.locator(field).focus();
        page.keyboard().type(words);
    }

    private String yaml() {
        return page.locator("#yaml").inputValue();
    }

    private Locator faults() {
        return page.locator("#faults .fault");
    }

    @Test
    void keysAloneMakeAPassageAndNoRequestCarriesTheDocument() {
        open();
        openFile("letter.txt", "text/plain", DOCUMENT);
        press("ArrowDown", "ArrowDown", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft");
        press("Shift+ArrowLeft");
        assertThat(page.locator("#marked")).containsText("6 words: That was it, plain and simple");
        assertThat(faults()).hasCount(3);
        type("#source", "i24");
        press("Tab");
        assertThat(page.locator("#source")).hasValue("i24news-2017-01-14");
        assertThat(page.locator("#published")).hasValue("2017-01-14");
        page.locator("#document").focus();
        press("Tab");
        assertThat(page.locator("#event")).isFocused();
        page.keyboard().type("flynn-kislyak-call");
        press("Tab");
        page.keyboard().type("spicer 13");
        press("Tab");
        page.keyboard().type("d");
        assertThat(faults()).hasCount(0);
        assertThat(yaml()).isEqualTo("""
                          - quote: "That was it, plain and simple"
                            origin: spicer-2017-01-13
                            stance: denies
                """);
        assertThat(page.locator("#place")).containsText("Code points 62 to 91");
        page.locator("#note").focus();
        press("Enter");
        assertThat(page.locator("#done")).hasText("Copied.");

        assertThat(sent).isNotEmpty().noneMatch(request -> request.contains("ebrafinch") || request.contains("plain"));
        assertThat(sent).allMatch(request -> request.startsWith("GET " + clip.getProtocol() + "://" + clip.getHost()));
        assertThat(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
        chromium.assertNoErrors();
    }

    @Test
    void wordsThatStandTwiceAreToldApartAndADateIsSuggestedAndNotTaken() {
        open();
        openFile("letter.txt", "text/plain", DOCUMENT);
        type("#published", "2017-01-14");
        page.locator("#document").focus();
        press("End", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft");
        assertThat(page.locator("#marked")).containsText("6 words: Both men spoke on December 29");
        assertThat(yaml()).contains("quote: \"Both men spoke on December 29\"", "prefix: \"says.\"");
        assertThat(page.locator("#when")).hasValue("");
        assertThat(page.locator("#suggested button"))
                .hasText(new String[] {"“December 29”: 2016-12-29", "“December 29”: 2017-12-29"});
        page.locator("#suggested button").first().focus();
        press("Enter");
        assertThat(page.locator("#when")).hasValue("2016-12-29");
        assertThat(yaml()).contains("says: {when: \"2016-12-29\"}");
        assertThat(faults()).hasCount(3);
        page.locator("#when").fill("2017-02-30");
        press("Tab");
        assertThat(page.locator("#faults")).containsText("February 2017 has 28 days");
        page.locator("#when").fill("[..2017-01-14]");
        press("Tab");
        assertThat(faults()).hasCount(3);
        page.locator("#stance").selectOption("denies");
        assertThat(faults().filter(new Locator.FilterOptions().setHasText("Only a passage that asserts")))
                .hasCount(1);
    }

    @Test
    void aPassageSaysHowManyHowItsEventStandsToAnotherAndWhoWasAsked() {
        open();
        openFile("letter.txt", "text/plain", DOCUMENT);
        type("#source", "i24news-2017-01-14");
        type("#event", "2016-12-28-flynn-kislyak-call");
        type("#origin", "spicer-2017-01-13");
        page.locator("#more summary").focus();
        press("Enter", "Tab");
        page.keyboard().type("about 5");
        press("Tab");
        page.keyboard().type("in rep");
        press("Tab");
        page.keyboard().type("flynn-kislyak-call");
        press("Escape", "Tab");
        page.keyboard().type("sean");
        press("Tab");
        assertThat(page.locator("#asked")).hasValue("sean-spicer");
        assertThat(faults()).hasText(new String[] {
            "The passage's number, where it gives one: write it like 35, 2..4, 5.., 500~, 12.50.",
            "Who was asked and answered is the origin. Take it out, or make the stance “did not respond” or “declines to comment”."
        });
        page.locator("#quantity").fill("5~");
        page.locator("#asked").fill("");
        page.locator("#other-event").fill("2016-12-28-flynn-kislyak-call");
        assertThat(faults()).hasText("An event stands to itself in no way: choose another.");
        page.locator("#other-event").fill("2016-12-29-us-sanctions-russian-intelligence");
        assertThat(faults()).hasCount(0);
        assertThat(yaml())
                .contains("says: {quantity: \"5~\", in_reply_to: [2016-12-29-us-sanctions-russian-intelligence]}");
        page.locator("#form").selectOption("citation");
        RecordDraft.SaysDraft said =
                PastedPassages.read(folder, List.of(yaml())).get(0).says();
        assertThat(said.inReplyTo()).containsExactly("2016-12-29-us-sanctions-russian-intelligence");
        assertThat(said.quantity()).isEqualTo("5~");

        page.locator("#stance").selectOption("did_not_respond");
        assertThat(faults().first()).containsText("Only a passage that asserts");
        page.locator("#quantity").fill("");
        page.locator("#relation").selectOption("");
        page.locator("#other-event").fill("");
        assertThat(faults()).hasText("Who was asked and did not answer: fill this in.");
        page.locator("#asked").fill("sean-spicer");
        assertThat(faults()).hasCount(0);
        assertThat(yaml()).contains("asked: sean-spicer").doesNotContain("says:");
        chromium.assertNoErrors();
    }

    @Test
    void aPassageSaysWhereItStandsAndWhatItIsInAnotherLanguage() {
        open();
        openFile("letter.txt", "text/plain", DOCUMENT);
        type("#source", "i24news-2017-01-14");
        type("#event", "2016-12-28-flynn-kislyak-call");
        type("#origin", "spicer-2017-01-13");
        page.locator("#more summary").focus();
        press("Enter");
        page.locator("#page").focus();
        page.keyboard().type("twelve and more");
        press("Tab", "Tab");
        page.keyboard().type("12:45-12:31");
        press("Tab");
        page.keyboard().type("C’était tout");
        press("Tab");
        page.keyboard().type("en");
        assertThat(faults()).hasText(new String[] {
            "Page: write it like 12, xii, 12-13.",
            "Time code, as 12:31: write it like 12:31, 01:12:31, 12:31-12:45.",
            "A passage has a page or paragraph, or it has a time code: keep one of the two.",
            "The quote is in this language already: en. Say what it was translated into."
        });
        page.locator("#page").fill("12");
        page.locator("#paragraph").fill("3-4");
        page.locator("#time").fill("");
        page.locator("#translation-language").fill("fr");
        page.locator("#translation-by").fill("Ada Lund");
        assertThat(faults()).hasCount(0);
        assertThat(yaml()).endsWith("""
                            locator: {page: "12", paragraph: "3-4"}
                            translation:
                              language: "fr"
                              text: "C’était tout"
                              by: "Ada Lund"
                """);
        page.locator("#form").selectOption("citation");
        PassageDraft read = PastedPassages.read(folder, List.of(yaml())).get(0);
        assertThat(read.locator()).isEqualTo(new RecordDraft.LocatorDraft("12", "3-4", null));
        assertThat(read.translation()).isEqualTo(new RecordDraft.TranslationDraft("fr", "C’était tout", "Ada Lund"));
        page.locator("#page").focus();
        press("Enter");
        assertThat(page.locator("#done")).hasText("Copied.");
        assertThat(yaml()).doesNotContain("locator", "translation");
        chromium.assertNoErrors();
    }

    @Test
    void severalPassagesMakeAnEventWhoseIdComesFromDateAndHeadline() {
        open();
        openFile(
                "letter.html",
                "text/html",
                "<!doctype html><title>A letter</title><p hidden>Not shown</p><p>One <b>fin</b>e day.</p><p>It was found.</p>");
        assertThat(page.locator("#document")).hasText("A letterOne fine day.It was found.");
        type("#source", "letter-2017");
        type("#origin", "clerk");
        press("Escape");
        page.locator("#form").selectOption("event");
        type("#headline", "Clerk’s letter found");
        type("#summary", "A clerk finds a letter.");
        type("#type", "find");
        type("#edtf", "2017-01-14");
        page.locator("#document").focus();
        press("ArrowDown");
        page.locator("#keep").click();
        press("ArrowDown");
        assertThat(faults()).hasCount(0);
        assertThat(page.locator("#faults")).containsText("letter-2017 is new: define it in sources.yaml");
        assertThat(yaml()).isEqualTo("""
                  - id: 2017-01-14-clerks-letter-found
                    headline: "Clerk’s letter found"
                    summary: "A clerk finds a letter."
                    type: find
                    when:
                      edtf: "2017-01-14"
                    citations:
                      - source: letter-2017
                        passages:
                          - quote: "One fine day."
                            origin: clerk
                            stance: asserts
                          - quote: "It was found."
                            origin: clerk
                            stance: asserts
                """);
        chromium.assertNoErrors();
    }

    @Test
    @SuppressWarnings("unchecked")
    void itsScriptComesToWhatTheRecordComesTo() throws IOException {
        open();
        String examples;
        try (InputStream file = ClipBrowserTest.class.getResourceAsStream("/clip/passages.json")) {
            examples = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Object> differing = (Map<String, Object>) page.evaluate("""
                async (text) => {
                  const p = await import("/passage.js");
                  const { source, document, quotes, dates } = JSON.parse(text);
                  const folded = p.fold(document);
                  const differing = {};
                  for (const wanted of quotes) {
                    const [start, end] = [wanted.start, wanted.end].map((at) => [...document].slice(0, at).join("").length);
                    const around = p.around(document, folded, start, end);
                    const quote = { exact: p.oneLine(document.slice(start, end)), prefix: around.prefix ?? null, suffix: around.suffix ?? null };
                    const got = { quote, start: wanted.start, end: wanted.end, words: p.countWords(quote.exact), fingerprint: p.fingerprint(quote), id: p.passageId(source, quote) };
                    if (JSON.stringify(got) !== JSON.stringify(wanted)) differing[JSON.stringify(wanted)] = JSON.stringify(got);
                  }
                  for (const { passage, published, language, dates: wanted } of dates) {
                    const got = p.dates(passage, published, language);
                    if (JSON.stringify(got) !== JSON.stringify(wanted)) differing[passage] = JSON.stringify(got);
                  }
                  return differing;
                }""", examples);
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void itFitsEveryScreen(ColorScheme scheme) {
        open();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        chromium.assertAccessible(String.format(Locale.ROOT, "before a document is open, %s", scheme));
        openFile("letter.txt", "text/plain", DOCUMENT);
        page.locator("#form").selectOption("event");
        page.locator("#more summary").click();
        type("#published", "2017-01-14");
        page.locator("#document").focus();
        press("End");
        type("#event", "kislyak");
        assertThat(page.locator("#event-choices")).isVisible();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width at %d", width)
                    .isLessThanOrEqualTo(width);
        }
        chromium.picture("clip-" + scheme.name().toLowerCase(Locale.ROOT));
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 800);
            chromium.assertAccessible(String.format(Locale.ROOT, "at %d, %s", width, scheme));
        }
    }
}
