package org.dateline.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is put at the end of a list leaves everything else where it was. */
class YamlListTest {
    private static final ObjectNode ITEM =
            JsonNodeFactory.instance.objectNode().put("id", "b").put("title", "B");

    private static String with(String text) {
        return new YamlList(text, "events").with(ITEM);
    }

    @Test
    void itComesBehindTheLastItemAndBeforeWhatFollows() {
        String head =
                "id: x\nevents:\n  # first\n  - id: a\n    note: >-\n      Two\n      lines.  # words, not a comment\n";
        String tail = "\n# Those that are gone\nwithdrawn:\n  - id: c\n";
        assertThat(with(head + tail)).isEqualTo(head + "\n  - id: b\n    title: B\n" + tail);
    }

    @Test
    void aCommentOnTheLastLineStaysThere() {
        assertThat(with("events:\n- id: a\n  title: A # so\n# end\n"))
                .isEqualTo("events:\n- id: a\n  title: A # so\n\n- id: b\n  title: B\n# end\n");
    }

    @Test
    void textsInQuotesThatLookLikeKeysOrItemsAreNone() {
        String text = "events:\n    - id: a\n      title: \"Said:\n        withdrawn: - id 😀\"\nwithdrawn: []";
        assertThat(with(text))
                .isEqualTo(text.replace("\nwithdrawn: []", "\n\n    - id: b\n      title: B\nwithdrawn: []"));
    }

    @Test
    void marksCountCharactersAndNotHalvesOfThem() {
        assertThat(with("# 😀😀😀\nevents: [{id: a}]\nzone: UTC\n"))
                .isEqualTo("# 😀😀😀\nevents: [{id: a}, {\"id\":\"b\",\"title\":\"B\"}]\nzone: UTC\n");
    }

    @Test
    void aListThatIsEmptyOrMissingBegins() {
        String item = "\n  - id: b\n    title: B\n";
        assertThat(with("")).isEqualTo("events:\n" + item);
        assertThat(with("id: x\n")).isEqualTo("id: x\n\nevents:\n" + item);
        assertThat(with("events: []\nzone: UTC\n")).isEqualTo("events:" + item + "zone: UTC\n");
        assertThat(with("events:\nzone: UTC\n")).isEqualTo("events:" + item + "zone: UTC\n");
    }

    @Test
    void linesEndAsTheyDoInTheFile() {
        assertThat(with("events:\r\n  - id: a\r\nzone: UTC\r\n"))
                .isEqualTo("events:\r\n  - id: a\r\n\r\n  - id: b\r\n    title: B\r\nzone: UTC\r\n");
    }
}
