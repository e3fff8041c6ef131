package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.ris.RISReference;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Every date that can be written, in every format: never blank, and never more certain than it is. */
class EveryDateTest {

    static List<EventDate> dates() throws IOException {
        try (InputStream table = EventDate.class.getResourceAsStream("vectors.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[1].equals("yes"))
                    .map(columns -> EventDate.parse(columns[0]))
                    .toList();
        }
    }

    @Test
    void thereAreDatesOfEveryKind() throws IOException {
        assertThat(dates()).hasSizeGreaterThan(150).anyMatch(EventDate::isOneOf).anyMatch(EventDate::isInterval);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void cslJson(EventDate date) throws IOException {
        String json = CslJson.write(List.of(
                CslFixtures.published(date.text()), CslFixtures.EDITION.item(CslFixtures.event("slug", date.text()))));

        assertThat(CslJsonTest.faults(json)).isEmpty();
        JsonNode read = new ObjectMapper().readTree(json);
        for (JsonNode told : List.of(read.at("/0/issued"), read.at("/1/event-date"))) {
            if (told.has("literal")) {
                assertThat(told.get("literal").textValue()).isEqualTo(date.inWords(Locale.ENGLISH));
                assertThat(plainDay(date) && date.hull().startsEarliest().getYear() > 0)
                        .isFalse();
            } else {
                List<EventDate> sides = new ArrayList<>();
                told.get("date-parts").forEach(side -> sides.add(EventDate.parse(edtf(side))));
                Bounds first = sides.get(0).hull();
                Bounds last = sides.get(sides.size() - 1).hull();
                assertThat(sides).hasSize(date.isInterval() ? 2 : 1);
                assertThat(first.startsEarliest()).isEqualTo(date.hull().startsEarliest());
                assertThat(last.endsLatest()).isEqualTo(date.hull().endsLatest());
                assertThat(told.path("circa").asBoolean()).isEqualTo(date.approximate() || date.uncertain());
            }
        }
        assertThat(read.at("/1/note").textValue()).endsWith(date.inWords(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void bibtex(EventDate date) throws Exception {
        BibTeXEntry entry = BibtexTest.read(Bibtex.write(List.of(CslFixtures.published(date.text()))))
                .resolveEntry(new Key("slug"));

        Optional<String> range =
                Optional.ofNullable(entry.getField(new Key("date"))).map(value -> value.toUserString());
        Optional<String> year =
                Optional.ofNullable(entry.getField(new Key("year"))).map(value -> value.toUserString());
        range.ifPresent(edtf -> assertSameDays(edtf, date));
        assertThat(range.isPresent() && year.isPresent()).isFalse();
        if (year.isPresent()) {
            assertThat(date.approximate() || date.uncertain() || date.isInterval())
                    .isFalse();
            assertThat(date.text()).contains(year.get());
        }
        boolean saysAll = range.isPresent() || year.isPresent() && plainDay(date);
        assertThat(Optional.ofNullable(entry.getField(new Key("note"))).map(value -> value.toUserString()))
                .isEqualTo(saysAll ? Optional.empty() : Optional.of("Published " + date.inWords(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void ris(EventDate date) throws IOException {
        RISReference read = RisTest.read(Ris.write(List.of(CslFixtures.published(date.text()))))
                .get(0);

        String[] parts = read.getDate().split("/", 4);
        LocalDate first = date.hull().startsEarliest();
        LocalDate last = date.hull().endsLatest();
        String[] digits = {"uuuu", "MM", "dd"};
        for (int i = 0; i < 3; i++) {
            if (!parts[i].isEmpty()) {
                DateTimeFormatter part = DateTimeFormatter.ofPattern(digits[i]);
                assertThat(parts[i]).isEqualTo(part.format(first)).isEqualTo(part.format(last));
                assertThat(date.approximate() || date.uncertain()).isFalse();
            }
        }
        if (plainDay(date)) {
            assertThat(parts[3]).isEmpty();
            assertThat(parts[0]).isEqualTo(read.getYear()).isNotEmpty();
        } else {
            assertThat(parts[3]).isEqualTo(date.inWords(Locale.ENGLISH));
            assertThat(read.getYear()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void styled(CslStyle style) throws IOException {
        List<EventDate> dates = dates();
        List<CslItem> items = new ArrayList<>();
        dates.forEach(date -> items.add(CslFixtures.published(date.text())));
        List<String> lines = StyledBibliography.write(items, style).lines().toList();

        assertThat(lines).hasSameSizeAs(dates);
        for (int i = 0; i < dates.size(); i++) {
            EventDate date = dates.get(i);
            // Nothing else in such an entry has a digit.
            String told = lines.get(i).replaceAll("^\\D*?(?=[0-9])", "");
            if (plainDay(date) && date.hull().startsEarliest().getYear() >= 1000) {
                assertThat(told).as(date.text()).contains(date.text().substring(0, 4));
                if (date.text().length() >= 10) {
                    int day = date.hull().startsEarliest().getDayOfMonth();
                    assertThat(told).as(date.text()).containsPattern("(^|\\D)" + day + "(\\D|$)");
                }
            } else {
                String words = date.inWords(Locale.ENGLISH);
                String line = lines.get(i).replace('[', '(').replace(']', ')');
                assertThat(line).as(date.text()).containsIgnoringCase(words);
                assertThat(line.replaceAll("(?i)" + Pattern.quote(words), ""))
                        .as(date.text())
                        .doesNotContainPattern("[0-9]");
            }
        }
    }

    private static String edtf(JsonNode parts) {
        List<String> written = new ArrayList<>();
        parts.forEach(
                part -> written.add(String.format(Locale.ROOT, written.isEmpty() ? "%04d" : "%02d", part.intValue())));
        return String.join("-", written);
    }

    /** As the format tells it, without a time of day. */
    private static void assertSameDays(String told, EventDate date) {
        EventDate read = EventDate.parse(told);
        assertThat(read.rows()).isEqualTo(date.rows());
        assertThat(read.approximate()).isEqualTo(date.approximate());
        assertThat(read.uncertain()).isEqualTo(date.uncertain());
        assertThat(read.isInterval()).isEqualTo(date.isInterval());
    }

    /** A year, month or day, and a time at most: what every format has a way to say. */
    private static boolean plainDay(EventDate date) {
        return date.text().matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[^/]*)?)?)?");
    }
}
