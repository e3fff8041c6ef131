package org.dateline.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives each test a page of its own in one Chromium that serves them all. A test has it as a field with
 * {@code @RegisterExtension}.
 *
 * <p>Tests share cookies and storage, of which our pages have none: a window and a profile for each test would cost more than
 * most tests do. Nothing is cached for the next one, since a browser whose requests are watched asks anew.
 *
 * <p>Pages reach this machine and what the test serves, and nothing else. Where no Chromium is installed, tests are
 * skipped; with {@code -Dbrowser.required} they fail.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING =
            "No Chromium: none of %s is on the PATH and CHROMIUM names no program. ".formatted(String.join(", ", NAMES))
                    + "On Debian: apt-get install chromium fonts-dejavu-core";
    private static final Pattern THIS_MACHINE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1):");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /**
     * Without a sandbox and shared memory it also starts as root in a container; it sees no foreign pages. Where there is no
     * graphics card, to paint as if there were one is slower.
     */
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");

    private static final Path SCREENSHOTS = Path.of("target", "browser");
    private static final Pattern INVOCATION = Pattern.compile("#(\\d+)]$");
    private static final Optional<Path> PROGRAM = installed();

    private final List<String> errors = new ArrayList<>();
    private final Consumer<ConsoleMessage> logged = message -> {
        if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
        }
    };
    private final Consumer<WebError> thrown = error -> errors.add(error.error());
    private BrowserContext shared;
    private BrowserContext context;
    private Page page;
    private String test;

    @Override
    public void beforeEach(ExtensionContext extension) {
        test = name(extension);
        shared = running(extension);
        open(shared);
    }

    private void open(BrowserContext opened) {
        context = opened;
        context.onConsoleMessage(logged);
        context.onWebError(thrown);
        context.route(Chromium::isElsewhere, Route::abort);
        page = context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext extension) {
        if (context != null) {
            extension.getExecutionException().ifPresent(failure -> screenshot());
            if (context != shared) {
                context.close();
                context = shared;
            }
            context.offConsoleMessage(logged);
            context.offWebError(thrown);
            context.pages().stream().skip(1).forEach(Page::close);
            context.unrouteAll();
            context.clearCookies();
        }
    }

    /** The page the test begins with, empty. */
    Page page() {
        return page;
    }

    /**
     * Another page, whose time goes as the test says from now on: a clock that was put into a window stays there, so that this one
     * has a window of its own.
     */
    Page pageWithClock() {
        BrowserContext own = shared.browser().newContext();
        own.setDefaultTimeout(PATIENCE.toMillis());
        open(own);
        page.clock().install();
        return page;
    }

    /** What all pages of the test live in. Whatever else than routes a test changes there, it must change back. */
    BrowserContext context() {
        return context;
    }

    /** Answers that address, with or without a fragment, with a document of ours. */
    void serve(String url, String html) {
        context.route(
                asked -> withoutFragment(asked).equals(withoutFragment(url)),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
    }

    /** Keeps what the page looks like as {@code target/browser/<class>.<method>.png}. Done for a test that fails. */
    void screenshot() {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(test + ".png")));
    }

    /** Keeps the whole page, however long, as {@code target/browser/<class>-<what>.png}, for people to look at. */
    void picture(String what) {
        String owner = test.substring(0, test.indexOf('.'));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(owner + "-" + what + ".png"))
                .setFullPage(true));
    }

    /** Asserts that a person with a screen reader, a keyboard or weak eyes has no hindrance here that axe knows of. */
    void assertAccessible(String as) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Without a second page to sum up in: there are no frames of other sites to look into.
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).options(options).analyze();
        assertThat(results.getViolations().stream().map(Chromium::told))
                .as("hindrances %s", as)
                .isEmpty();
        assertThat(results.getPasses()).as("rules that apply %s", as).hasSizeGreaterThan(10);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("\n"));
    }

    /** Asserts that no page of the test has thrown, logged an error or lacked a resource so far. */
    void assertNoErrors() {
        assertThat(errors).as("errors in the browser").isEmpty();
    }

    /** The errors so far, to be looked at or forgotten. */
    List<String> errors() {
        return errors;
    }

    private static String withoutFragment(String url) {
        return url.split("#", 2)[0];
    }

    private static boolean isElsewhere(String url) {
        return !THIS_MACHINE.matcher(url).lookingAt();
    }

    private static String name(ExtensionContext extension) {
        Matcher invocation = INVOCATION.matcher(extension.getUniqueId());
        return extension.getRequiredTestClass().getSimpleName() + "."
                + extension.getRequiredTestMethod().getName()
                + (invocation.find() ? "-" + invocation.group(1) : "");
    }

    private static BrowserContext running(ExtensionContext extension) {
        if (PROGRAM.isEmpty() && Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.assumeTrue(PROGRAM.isPresent(), MISSING);
        // Kept at the root, so that it is started once and closed after the last test.
        return extension
                .getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(PROGRAM.get()), Running.class)
                .context;
    }

    private static Optional<Path> installed() {
        Optional<Path> program = Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        NAMES.stream().flatMap(Chromium::onThePath))
                // A folder is executable as well, and an empty name is the one we are in.
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
        if (program.isEmpty()) {
            // Once and for all: why a test was skipped, the build does not tell.
            Logger.getLogger(Chromium.class).warn(MISSING);
        }
        return program;
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name));
    }

    private record Running(Playwright playwright, BrowserContext context) implements AutoCloseable {
        static Running start(Path program) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            BrowserContext context = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS))
                    .newContext();
            context.setDefaultTimeout(PATIENCE.toMillis());
            // Stays when the pages of a test are closed, and with it the window that they are tabs of.
            context.newPage();
            return new Running(playwright, context);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
