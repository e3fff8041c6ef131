package org.dateline.browser;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An editor at the page {@code /clip}, who counts: each key pressed is one, with Shift held or not, and each press of the mouse
 * button is one, a drag as well. Scrolling is not counted.
 */
final class Desk {
    private static final Pattern PLACE = Pattern.compile("Code points ([\\d,]+) to ([\\d,]+)\\.");
    private static final int PATIENCE = 150;

    /** In how many steps the mouse is drawn over words. */
    private static final int STEPS = 5;

    private final Page page;
    private int keys;
    private int clicks;

    Desk(Page page) {
        this.page = page;
    }

    int keys() {
        return keys;
    }

    int clicks() {
        return clicks;
    }

    String yaml() {
        return page.locator("#yaml").inputValue();
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
        assertThat(keys).as("keys pressed without an end").isLessThan(PATIENCE);
    }

    private int[] marked() {
        Matcher place = PLACE.matcher(page.locator("#place").textContent());
        assertThat(place.find()).as(page.locator("#place").textContent()).isTrue();
        return new int[] {number(place.group(1)), number(place.group(2))};
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replace(",", ""));
    }

    /** Marks those code points of the document with the arrow keys: the sentence first, then its words. */
    void markByKeys(int start, int end) {
        while (marked()[1] <= start) {
            press("ArrowDown");
        }
        while (marked()[0] >= end) {
            press("ArrowUp");
        }
        while (marked()[0] < start) {
            press("ArrowRight");
        }
        while (marked()[0] > start) {
            press("ArrowLeft");
        }
        while (marked()[1] < end) {
            press("Shift+ArrowRight");
        }
        while (marked()[1] > end) {
            press("Shift+ArrowLeft");
        }
    }

    /** Goes on to a field, and writes as much of the id as it takes until the first choice is it. */
    void chooseByKeys(String field, String id, String from) {
        press("Tab");
        Locator input = page.locator(field);
        assertThat(input).isFocused();
        if (id.equals(input.inputValue())) {
            return;
        }
        Locator first = page.locator(field + "-choices li").first();
        for (char letter : id.substring(id.indexOf(from)).toCharArray()) {
            press(String.valueOf(letter));
            if (first.isVisible() && first.textContent().startsWith(id)) {
                break;
            }
        }
        assertThat(first).containsText(id);
    }

    /** Goes on to the stance and writes as much of it as it takes. */
    void stanceByKeys(String code) {
        press("Tab");
        Locator stance = page.locator("#stance");
        assertThat(stance).isFocused();
        for (char letter : code.toCharArray()) {
            if (stance.inputValue().equals(code)) {
                break;
            }
            press(letter == '_' ? "Space" : String.valueOf(letter));
        }
        assertThat(stance).hasValue(code);
    }

    /** Drags from the first to the last letter of those words. */
    void markByMouse(String words, int occurrence) {
        Object place = page.evaluate("""
                ([words, occurrence]) => {
                  const nodes = [...document.querySelectorAll("#document [role=option]")].map((each) => each.firstChild);
                  const whole = nodes.map(({ data }) => data.replace(/\\u00a0/gu, " ")).join("");
                  let start = -1;
                  for (let i = 0; i <= occurrence; i++) start = whole.indexOf(words, start + 1);
                  const at = (position) => {
                    for (const node of nodes) {
                      if (position < node.data.length) return [node, position];
                      position -= node.data.length;
                    }
                  };
                  const box = (position) => {
                    const [node, offset] = at(position);
                    const range = new Range();
                    range.setStart(node, offset);
                    range.setEnd(node, offset + 1);
                    return range;
                  };
                  const [first, last] = [box(start), box(start + words.length - 1)];
                  first.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
                  const [from, to] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
                  return { x: from.left + 0.5, y: from.top + from.height / 2, toX: to.right - 0.5, toY: to.top + to.height / 2 };
                }""", new Object[] {words, occurrence});
        assertThat(place).isInstanceOf(Map.class);
        Map<?, ?> at = (Map<?, ?>) place;
        page.mouse().move(coordinate(at, "x"), coordinate(at, "y"));
        page.mouse().down();
        page.mouse().move(coordinate(at, "toX"), coordinate(at, "toY"), new Mouse.MoveOptions().setSteps(STEPS));
        page.mouse().up();
        clicks++;
        assertThat(page.locator("#marked")).hasText(Pattern.compile(": " + words.replaceAll("[^A-Za-z ]", ".") + "$"));
    }

    private static double coordinate(Map<?, ?> place, String name) {
        return ((Number) place.get(name)).doubleValue();
    }

    void click(Locator target) {
        target.click();
        clicks++;
    }

    /** Opens the choices of a field and takes one, unless the field has it from the passage before. */
    void chooseByMouse(String field, String id) {
        if (id.equals(page.locator(field).inputValue())) {
            return;
        }
        click(page.locator(field));
        click(page.locator(field + "-choices").locator("xpath=li[text()='" + id + "']"));
        assertThat(page.locator(field)).hasValue(id);
    }

    /** A list of the system's own, which no test can click into: to open it is a click, and to take from it another. */
    void stanceByMouse(String code) {
        if (code.equals(page.locator("#stance").inputValue())) {
            return;
        }
        page.locator("#stance").selectOption(code);
        clicks += 2;
    }

    /** The button that takes this reading of a date in the passage. */
    Locator suggestion(String date) {
        return page.locator("#suggested button")
                .filter(new Locator.FilterOptions().setHasText(date))
                .first();
    }
}
