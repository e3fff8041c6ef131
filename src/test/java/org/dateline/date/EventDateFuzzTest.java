package org.dateline.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever it is given, the parser answers with a date or with its own exception, and what that offers can be read. */
class EventDateFuzzTest {
    private static final long SEED = 20161228L;

    /** Fewer where each test runs once for each of a thousand faults. */
    private static final int TEXTS = Integer.getInteger("draws", 80_000);

    private static final String SIGNS = "0123456789XxuTtZz-+:.,/[]{}?~% Y";

    @Test
    void randomTextOfDateSignsIsADateOrAFault() {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            check(text.toString());
        }
    }

    @Test
    void randomUnicodeIsADateOrAFault() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < TEXTS / 2; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void mutatedDatesAreDatesOrFaults() throws IOException {
        Random random = new Random(SEED + 2);
        List<String> texts;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EventDateFuzzTest.class.getResourceAsStream("vectors.tsv"), StandardCharsets.UTF_8))) {
            texts = lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                mutate(text, texts, random);
            }
            check(text.toString());
        }
    }

    private static void mutate(StringBuilder text, List<String> texts, Random random) {
        int at = random.nextInt(text.length() + 1);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, sign);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(sign));
            case 3 -> text.insert(at, texts.get(random.nextInt(texts.size())));
            default -> text.setLength(at);
        }
    }

    @Test
    void textsOfFullLengthTakeLittleTime() {
        String[] worst = {
            "[".repeat(1_000),
            "[" + "2016-12-28,".repeat(90) + "2016-12-29]",
            "[" + "2016-1,".repeat(142) + "]",
            "2016-12-28/".repeat(90),
            "?".repeat(1_000),
            " ".repeat(1_000),
            "2016" + "~".repeat(990),
            "9".repeat(1_000),
            "x".repeat(1_000),
            "2016-12-28T14:05:00." + "0".repeat(970) + "Z",
            "\uff11".repeat(1_000),
            "[" + "2016 , ".repeat(140) + "]"
        };
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100; i++) {
                for (String text : worst) {
                    check(text);
                }
            }
        });
    }

    private static void check(String text) {
        EventDate date;
        try {
            date = EventDate.parse(text);
        } catch (DateSyntaxException fault) {
            checkFault(text, fault);
            checkBound(text);
            return;
        }
        if (!date.text().equals(text)
                || date.rows().isEmpty()
                || date.inWords(Locale.ENGLISH).isBlank()) {
            throw new AssertionError(text);
        }
        checkBound(text);
    }

    private static void checkFault(String text, DateSyntaxException fault) {
        if (fault.position() < 0
                || fault.position() > text.length()
                || fault.reason().isBlank()) {
            throw new AssertionError(fault);
        }
        if (fault.rewrite().isPresent()) {
            String rewrite = fault.rewrite().get();
            if (!EventDate.parse(rewrite).text().equals(rewrite) || rewrite.equals(text)) {
                throw new AssertionError(fault);
            }
        }
    }

    private static void checkBound(String text) {
        try {
            Window.of(text);
        } catch (DateSyntaxException fault) {
            if (fault.position() < 0
                    || fault.position() > text.length()
                    || fault.reason().isBlank()) {
                throw new AssertionError(fault);
            }
            fault.rewrite().ifPresent(Window::of);
        }
    }
}
