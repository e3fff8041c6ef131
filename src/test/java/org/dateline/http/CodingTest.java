package org.dateline.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                             IDENTITY
            identity,                       IDENTITY
            gzip,                           GZIP
            GZip,                           GZIP
            x-gzip,                         GZIP
            'deflate, gzip',                GZIP
            deflate,                        IDENTITY
            'gzip;q=0',                     IDENTITY
            'gzip; q=0.0, *;q=0',           IDENTITY
            'gzip;q=0.5, identity',         IDENTITY
            'gzip;q=0.5, identity;q=0.1',   GZIP
            'gzip;q=high',                  IDENTITY
            ';;,,=',                        IDENTITY
            'identity;q=0',                 IDENTITY
            """)
    void theMostWelcomeIsChosen(String accepted, Coding expected) {
        assertThat(Coding.of(accepted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'br',                   BROTLI
            'gzip, deflate, br',    BROTLI
            '*',                    BROTLI
            'br;q=0.5, gzip',       GZIP
            'br;q=0, *',            GZIP
            """)
    void brotliIsPreferredAmongEquals(String accepted, Coding expected) {
        boolean missing = expected == Coding.BROTLI && !Brotli4jLoader.isAvailable();
        assertThat(Coding.of(accepted))
                .isEqualTo(missing ? accepted.equals("br") ? Coding.IDENTITY : Coding.GZIP : expected);
    }

    @Test
    void whatIsCodedIsReadAgain() throws IOException {
        byte[] plain = "Events, earliest first. ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        assertThat(Coding.IDENTITY.of(plain)).isEqualTo(plain);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(Coding.GZIP.of(plain))).readAllBytes())
                .isEqualTo(plain);
        if (Brotli4jLoader.isAvailable()) {
            assertThat(new BrotliInputStream(new ByteArrayInputStream(Coding.BROTLI.of(plain))).readAllBytes())
                    .isEqualTo(plain);
        }
    }
}
