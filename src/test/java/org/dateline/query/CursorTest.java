package org.dateline.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {
    private static final String QUESTION = Cursor.fingerprint("which events?");
    private static final Cursor CURSOR = Cursor.after(QUESTION, List.of(17163L, -365243219162L, "a-slug"));

    @Test
    void aCursorIsReadBackAsWritten() {
        assertThat(Cursor.parse(CURSOR.text())).isEqualTo(CURSOR);
        assertThat(CURSOR.key()).containsExactly("17163", "-365243219162", "a-slug");
    }

    @Test
    void itsTextNeedsNoEscapingInAnAddress() {
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theSameQuestionHasTheSameFingerprintAndAnotherHasAnother() {
        assertThat(Cursor.fingerprint("which events?")).isEqualTo(QUESTION).matches("[0-9a-f]{8}");
        assertThat(Cursor.fingerprint("which event?")).isNotEqualTo(QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123abcd",
                "0123abcd\n",
                "0123abcd\na\n",
                "0123abcd\n\na",
                "0123ABCD\na",
                "0123abc\na",
                "0123abcd\na\nb\nc\nd\ne\nf\ng\nh\ni",
                "0123abcd\na\u0000",
                "0123abcd\né",
                "0123abcd\na b"
            })
    void whatIsNotWrittenLikeACursorIsRefused(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "a", "%%%%", "ü", "\u0000", "a+b/", "===="})
    void whatIsNotBase64IsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("is not a cursor of this service");
    }
}
