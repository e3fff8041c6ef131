package org.dateline.format;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTest {
    @Test
    void everyCharacterIsEscapedWhereXmlHasToEscapeIt() {
        List<String> characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .toList();
        assertThat(characters).allMatch(each -> Markup.escaped(each).equals(StringEscapeUtils.escapeXml10(each)));
        assertThat(Markup.escaped("Tom & \"Jerry\" <tom's>"))
                .isEqualTo("Tom &amp; &quot;Jerry&quot; &lt;tom&apos;s&gt;");
    }
}
