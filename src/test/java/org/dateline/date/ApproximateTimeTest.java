package org.dateline.date;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApproximateTimeTest {
    private static String inWords(String language, String date, String time) {
        return EventDate.parse(date)
                .inWords(
                        Locale.forLanguageTag(language),
                        ApproximateTime.of(time).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2016-12-30  | late_evening | 30 December 2016, late in the evening
            de | 2016-12-30  | late_evening | 30. Dezember 2016, am späten Abend
            fr | 2016-12-30  | late_evening | 30 décembre 2016, tard dans la soirée
            es | 2016-12-30  | late_evening | 30 de diciembre de 2016, a última hora de la noche
            ru | 2016-12-30  | late_evening | 30 декабря 2016 г., поздним вечером
            fi | 2016-12-30  | noon         | 30. joulukuuta 2016, around noon
            en | 2016-12-30? | night        | possibly 30 December 2016, at night
            en | 2016-12-30  | around 15:00 | 30 December 2016, around 15:00
            de | 2016-12-30  | around 15:00 | 30. Dezember 2016, gegen 15:00 Uhr
            fr | 2016-12-30  | afternoon    | 30 décembre 2016, dans l'après-midi
            """)
    void itIsToldBehindItsDay(String language, String date, String time, String words) {
        assertThat(inWords(language, date, time)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ru"})
    void everyPartOfADayHasWordsOfItsOwnInEveryLanguage(String language) {
        List<String> words = ApproximateTime.parts().stream()
                .map(part -> inWords(language, "2016-12-30", part))
                .toList();
        assertThat(words).doesNotHaveDuplicates();
        if (!language.equals("en")) {
            assertThat(words)
                    .doesNotContainAnyElementsOf(ApproximateTime.parts().stream()
                            .map(part -> inWords("en", "2016-12-30", part))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Evening",
                "late evening",
                "late_noon",
                "around 3",
                "around 24:00",
                "around 15:60",
                "15:00",
                "dusk"
            })
    void nothingElseIsOne(String text) {
        assertThat(ApproximateTime.of(text)).isEmpty();
    }

    @Test
    void itKeepsItsText() {
        assertThat(ApproximateTime.parts())
                .allSatisfy(part -> assertThat(
                                ApproximateTime.of(part).orElseThrow().text())
                        .isEqualTo(part));
        assertThat(ApproximateTime.of("around 09:05")).hasToString("Optional[around 09:05]");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-30,true",
        "2016-12-30~,true",
        "2016-12,false",
        "2016-12-XX,false",
        "2016-12-30T14:05,false",
        "2016-12-30/2016-12-31,false",
        "'[2016-12-30,2016-12-31]',false"
    })
    void itBelongsToOneDay(String date, boolean takesOne) {
        assertThat(EventDate.parse(date).isOneDay()).isEqualTo(takesOne);
    }
}
