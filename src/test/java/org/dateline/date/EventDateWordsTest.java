package org.dateline.date;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventDateWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 2016-12-28 | 28 December 2016
                    en | [2016-12-28,2016-12-29] | 28 or 29 December 2016
                    en | 2016-12-28~ | about 28 December 2016
                    en | 2016-12-27/2016-12-30 | 27–30 December 2016
                    en | [..2016-12-29] | by 29 December 2016
                    en | 2016-12-XX | December 2016 (day not known)
                    en | 2016-12 | December 2016
                    en | 2016 | 2016
                    en | 201X | the 2010s
                    en | 201X~ | about the 2010s
                    en | 20XX | 2000–2099 (year not known)
                    en | 2016-XX | 2016 (month not known)
                    en | 2016-XX-XX | 2016 (month and day not known)
                    en | 2016-12? | possibly December 2016
                    en | 2016-12-28% | possibly about 28 December 2016
                    en | 2016-12~ | about December 2016
                    en | 2016-12-29T14:05-05:00 | 29 December 2016, 14:05 (UTC-05:00)
                    en | 2016-12-29T14:05:07Z | 29 December 2016, 14:05:07 (UTC)
                    en | 2016-12-29T14:05 | 29 December 2016, 14:05
                    en | 2016-12-29T14:05Z/2016-12-29T15:30Z | 29 December 2016, 14:05–15:30 (UTC)
                    en | 2016-12-29T14:05/2016-12-29T15:30 | 29 December 2016, 14:05–15:30
                    en | 2016-12-29T14:05/2016-12-29T15:30Z | 29 December 2016, 14:05 – 29 December 2016, 15:30 (UTC)
                    en | 2016-12-29T14:05Z/2016-12-29T15:30-05:00 | 29 December 2016, 14:05 (UTC) – 29 December 2016, 15:30 (UTC-05:00)
                    en | 2016-12-29T14:05Z/2016-12-30T15:30Z | 29 December 2016, 14:05 (UTC) – 30 December 2016, 15:30 (UTC)
                    en | 2016-11-27/2016-12-02 | 27 November – 2 December 2016
                    en | 2016-12-27/2017-01-02 | 27 December 2016 – 2 January 2017
                    en | 2016-11/2016-12 | November–December 2016
                    en | 2016-11/2017-01 | November 2016 – January 2017
                    en | 2014/2016 | 2014–2016
                    en | 2016-12-29/.. | from 29 December 2016 on
                    en | ../2016-12-29 | until 29 December 2016
                    en | 2016-12-29/ | from 29 December 2016, end not known
                    en | /2016-12 | until December 2016, start not known
                    en | 201X/.. | from the 2010s on
                    en | 2016~/.. | from about 2016 on
                    en | [2016-12-29..] | on or after 29 December 2016
                    en | [2016-12-28..2016-12-30] | between 28 and 30 December 2016
                    en | [2016-12-07,2016-12-08] | 7 or 8 December 2016
                    en | [2016-11-30,2016-12-02,2017-01-01] | 30 November, 2 December 2016 or 1 January 2017
                    en | 2017-01-01 | 1 January 2017
                    en | 0000-12-01 | 1 December 1 BC
                    en | -0043 | 44 BC
                    en | -0043-03 | March 44 BC
                    en | -0043-03-15 | 15 March 44 BC
                    en | -0043~ | about 44 BC
                    en | -0099/-0043 | 100–44 BC
                    en | -0043-03-13/-0043-03-15 | 13–15 March 44 BC
                    en | -0026/0014 | 27 BC – 14 AD
                    en | -0026-01-16/0014-08-19 | 16 January 27 BC – 19 August 14 AD
                    en | [-0043-03-14,-0043-03-15] | 14 or 15 March 44 BC
                    en | [..-0043-03-15] | by 15 March 44 BC
                    en | [-0043-03-15..0001-01-02] | between 15 March 44 BC and 2 January 1
                    en | 0627 | 627
                    en | 0000 | 1 BC
                    en | 2016-12-27~/2016-12-30 | about 27 December 2016 – 30 December 2016
                    en | 2016-12-28/2016-12-28 | 28 December 2016
                    de | 2016-12-28 | 28. Dezember 2016
                    de | [2016-12-28,2016-12-29] | 28. oder 29. Dezember 2016
                    de | 2016-12-28~ | ca. 28. Dezember 2016
                    de | 2016-12-27/2016-12-30 | 27.–30. Dezember 2016
                    de | [..2016-12-29] | spätestens am 29. Dezember 2016
                    de | 2016-12-XX | Dezember 2016 (Tag nicht bekannt)
                    de | 2016-12 | Dezember 2016
                    de | 2016 | 2016
                    de | 201X | 2010er-Jahre
                    de | 201X~ | ca. 2010er-Jahre
                    de | 20XX | 2000–2099 (Jahr nicht bekannt)
                    de | 2016-XX | 2016 (Monat nicht bekannt)
                    de | 2016-XX-XX | 2016 (Monat und Tag nicht bekannt)
                    de | 2016-12? | möglicherweise Dezember 2016
                    de | 2016-12-28% | möglicherweise ca. 28. Dezember 2016
                    de | 2016-12~ | ca. Dezember 2016
                    de | 2016-12-29T14:05-05:00 | 29. Dezember 2016, 14:05 Uhr (UTC-05:00)
                    de | 2016-12-29T14:05:07Z | 29. Dezember 2016, 14:05:07 Uhr (UTC)
                    de | 2016-12-29T14:05 | 29. Dezember 2016, 14:05 Uhr
                    de | 2016-12-29T14:05Z/2016-12-29T15:30Z | 29. Dezember 2016, 14:05–15:30 Uhr (UTC)
                    de | 2016-11-27/2016-12-02 | 27. November – 2. Dezember 2016
                    de | 2016-12-27/2017-01-02 | 27. Dezember 2016 – 2. Januar 2017
                    de | 2016-11/2016-12 | November–Dezember 2016
                    de | 2016-11/2017-01 | November 2016 – Januar 2017
                    de | 2014/2016 | 2014–2016
                    de | 2016-12-29/.. | ab 29. Dezember 2016
                    de | ../2016-12-29 | bis 29. Dezember 2016
                    de | 2016-12-29/ | ab 29. Dezember 2016, Ende nicht bekannt
                    de | /2016-12 | bis Dezember 2016, Beginn nicht bekannt
                    de | 201X/.. | ab 2010er-Jahre
                    de | 2016~/.. | ab ca. 2016
                    de | [2016-12-29..] | frühestens am 29. Dezember 2016
                    de | [2016-12-28..2016-12-30] | zwischen 28. und 30. Dezember 2016
                    de | [2016-12-07,2016-12-08] | 7. oder 8. Dezember 2016
                    de | [2016-11-30,2016-12-02,2017-01-01] | 30. November, 2. Dezember 2016 oder 1. Januar 2017
                    de | 2017-01-01 | 1. Januar 2017
                    de | 0000-12-01 | 1. Dezember 1 v. Chr.
                    de | -0043 | 44 v. Chr.
                    de | -0043-03-15 | 15. März 44 v. Chr.
                    de | -0099/-0043 | 100–44 v. Chr.
                    de | -0026/0014 | 27 v. Chr. – 14 n. Chr.
                    de | 0627 | 627
                    de | 0000 | 1 v. Chr.
                    de | 2016-12-27~/2016-12-30 | ca. 27. Dezember 2016 – 30. Dezember 2016
                    de | 2016-12-28/2016-12-28 | 28. Dezember 2016
                    fr | 2016-12-28 | 28 décembre 2016
                    fr | [2016-12-28,2016-12-29] | 28 ou 29 décembre 2016
                    fr | 2016-12-28~ | vers le 28 décembre 2016
                    fr | 2016-12-27/2016-12-30 | 27–30 décembre 2016
                    fr | [..2016-12-29] | au plus tard le 29 décembre 2016
                    fr | 2016-12-XX | décembre 2016 (jour inconnu)
                    fr | 2016-12 | décembre 2016
                    fr | 2016 | 2016
                    fr | 201X | années 2010
                    fr | 201X~ | vers les années 2010
                    fr | 20XX | 2000–2099 (année inconnue)
                    fr | 2016-XX | 2016 (mois inconnu)
                    fr | 2016-XX-XX | 2016 (mois et jour inconnus)
                    fr | 2016-12? | peut-être décembre 2016
                    fr | 2016-12-28% | peut-être vers le 28 décembre 2016
                    fr | 2016-12~ | vers décembre 2016
                    fr | 2016-12-29T14:05-05:00 | 29 décembre 2016, 14:05 (UTC-05:00)
                    fr | 2016-12-29T14:05:07Z | 29 décembre 2016, 14:05:07 (UTC)
                    fr | 2016-12-29T14:05 | 29 décembre 2016, 14:05
                    fr | 2016-12-29T14:05Z/2016-12-29T15:30Z | 29 décembre 2016, 14:05–15:30 (UTC)
                    fr | 2016-11-27/2016-12-02 | 27 novembre – 2 décembre 2016
                    fr | 2016-12-27/2017-01-02 | 27 décembre 2016 – 2 janvier 2017
                    fr | 2016-11/2016-12 | novembre–décembre 2016
                    fr | 2016-11/2017-01 | novembre 2016 – janvier 2017
                    fr | 2014/2016 | 2014–2016
                    fr | 2016-12-29/.. | à partir du 29 décembre 2016
                    fr | ../2016-12-29 | jusqu'au 29 décembre 2016
                    fr | 2016-12-29/ | à partir du 29 décembre 2016, fin inconnue
                    fr | /2016-12 | jusqu'en décembre 2016, début inconnu
                    fr | 201X/.. | à partir des années 2010
                    fr | 2016~/.. | début : vers 2016
                    fr | [2016-12-29..] | au plus tôt le 29 décembre 2016
                    fr | [2016-12-28..2016-12-30] | entre le 28 et le 30 décembre 2016
                    fr | [2016-12-07,2016-12-08] | 7 ou 8 décembre 2016
                    fr | [2016-11-30,2016-12-02,2017-01-01] | 30 novembre, 2 décembre 2016 ou 1er janvier 2017
                    fr | 2017-01-01 | 1er janvier 2017
                    fr | 0000-12-01 | 1er décembre 1 av. J.-C.
                    fr | -0043 | 44 av. J.-C.
                    fr | -0043-03-15 | 15 mars 44 av. J.-C.
                    fr | -0026/0014 | 27 av. J.-C. – 14 apr. J.-C.
                    fr | 0627 | 627
                    fr | 0000 | 1 av. J.-C.
                    fr | 2016-12-27~/2016-12-30 | vers le 27 décembre 2016 – 30 décembre 2016
                    fr | 2016-12-28/2016-12-28 | 28 décembre 2016
                    es | 2016-12-28 | 28 de diciembre de 2016
                    es | [2016-12-28,2016-12-29] | 28 o 29 de diciembre de 2016
                    es | 2016-12-28~ | hacia el 28 de diciembre de 2016
                    es | 2016-12-27/2016-12-30 | 27–30 de diciembre de 2016
                    es | [..2016-12-29] | el 29 de diciembre de 2016 a más tardar
                    es | 2016-12-XX | diciembre de 2016 (día desconocido)
                    es | 2016-12 | diciembre de 2016
                    es | 2016 | 2016
                    es | 201X | década de 2010
                    es | 201X~ | hacia la década de 2010
                    es | 20XX | 2000–2099 (año desconocido)
                    es | 2016-XX | 2016 (mes desconocido)
                    es | 2016-XX-XX | 2016 (mes y día desconocidos)
                    es | 2016-12? | posiblemente diciembre de 2016
                    es | 2016-12-28% | posiblemente hacia el 28 de diciembre de 2016
                    es | 2016-12~ | hacia diciembre de 2016
                    es | 2016-12-29T14:05-05:00 | 29 de diciembre de 2016, 14:05 (UTC-05:00)
                    es | 2016-12-29T14:05:07Z | 29 de diciembre de 2016, 14:05:07 (UTC)
                    es | 2016-12-29T14:05 | 29 de diciembre de 2016, 14:05
                    es | 2016-12-29T14:05Z/2016-12-29T15:30Z | 29 de diciembre de 2016, 14:05–15:30 (UTC)
                    es | 2016-11-27/2016-12-02 | 27 de noviembre – 2 de diciembre de 2016
                    es | 2016-12-27/2017-01-02 | 27 de diciembre de 2016 – 2 de enero de 2017
                    es | 2016-11/2016-12 | noviembre–diciembre de 2016
                    es | 2016-11/2017-01 | noviembre de 2016 – enero de 2017
                    es | 2014/2016 | 2014–2016
                    es | 2016-12-29/.. | desde el 29 de diciembre de 2016
                    es | ../2016-12-29 | hasta el 29 de diciembre de 2016
                    es | 2016-12-29/ | desde el 29 de diciembre de 2016, fin desconocido
                    es | /2016-12 | hasta diciembre de 2016, inicio desconocido
                    es | 201X/.. | desde la década de 2010
                    es | 2016~/.. | inicio: hacia 2016
                    es | [2016-12-29..] | no antes del 29 de diciembre de 2016
                    es | [2016-12-28..2016-12-30] | entre el 28 y el 30 de diciembre de 2016
                    es | [2016-12-07,2016-12-08] | 7 u 8 de diciembre de 2016
                    es | [2016-11-30,2016-12-02,2017-01-01] | 30 de noviembre, 2 de diciembre de 2016 o 1 de enero de 2017
                    es | 2017-01-01 | 1 de enero de 2017
                    es | 0000-12-01 | 1 de diciembre de 1 a. C.
                    es | -0043 | 44 a. C.
                    es | -0043-03-15 | 15 de marzo de 44 a. C.
                    es | -0026/0014 | 27 a. C. – 14 d. C.
                    es | 0627 | 627
                    es | 0000 | 1 a. C.
                    es | 2016-12-27~/2016-12-30 | hacia el 27 de diciembre de 2016 – 30 de diciembre de 2016
                    es | 2016-12-28/2016-12-28 | 28 de diciembre de 2016
                    ru | 2016-12-28 | 28 декабря 2016 г.
                    ru | [2016-12-28,2016-12-29] | 28 или 29 декабря 2016 г.
                    ru | 2016-12-28~ | около 28 декабря 2016 г.
                    ru | 2016-12-27/2016-12-30 | 27–30 декабря 2016 г.
                    ru | [..2016-12-29] | не позднее 29 декабря 2016 г.
                    ru | 2016-12-XX | декабрь 2016 г. (день неизвестен)
                    ru | 2016-12 | декабрь 2016 г.
                    ru | 2016 | 2016 г.
                    ru | 201X | 2010-е годы
                    ru | 201X~ | около 2010-х годов
                    ru | 20XX | 2000–2099 гг. (год неизвестен)
                    ru | 2016-XX | 2016 г. (месяц неизвестен)
                    ru | 2016-XX-XX | 2016 г. (месяц и день неизвестны)
                    ru | 2016-12? | возможно, декабрь 2016 г.
                    ru | 2016-12-28% | возможно, около 28 декабря 2016 г.
                    ru | 2016-12~ | около декабря 2016 г.
                    ru | 2016-12-29T14:05-05:00 | 29 декабря 2016 г., 14:05 (UTC-05:00)
                    ru | 2016-12-29T14:05:07Z | 29 декабря 2016 г., 14:05:07 (UTC)
                    ru | 2016-12-29T14:05 | 29 декабря 2016 г., 14:05
                    ru | 2016-12-29T14:05Z/2016-12-29T15:30Z | 29 декабря 2016 г., 14:05–15:30 (UTC)
                    ru | 2016-11-27/2016-12-02 | 27 ноября – 2 декабря 2016 г.
                    ru | 2016-12-27/2017-01-02 | 27 декабря 2016 г. – 2 января 2017 г.
                    ru | 2016-11/2016-12 | ноябрь–декабрь 2016 г.
                    ru | 2016-11/2017-01 | ноябрь 2016 г. – январь 2017 г.
                    ru | 2014/2016 | 2014–2016 гг.
                    ru | 2016-12-29/.. | с 29 декабря 2016 г.
                    ru | ../2016-12-29 | до 29 декабря 2016 г.
                    ru | 2016-12-29/ | с 29 декабря 2016 г., окончание неизвестно
                    ru | /2016-12 | до декабря 2016 г., начало неизвестно
                    ru | 201X/.. | с 2010-х годов
                    ru | 2016~/.. | начало: около 2016 г.
                    ru | [2016-12-29..] | не ранее 29 декабря 2016 г.
                    ru | [2016-12-28..2016-12-30] | между 28 и 30 декабря 2016 г.
                    ru | [2016-12-07,2016-12-08] | 7 или 8 декабря 2016 г.
                    ru | [2016-11-30,2016-12-02,2017-01-01] | 30 ноября, 2 декабря 2016 г. или 1 января 2017 г.
                    ru | 2017-01-01 | 1 января 2017 г.
                    ru | 0000-12-01 | 1 декабря 1 г. до н. э.
                    ru | -0043 | 44 г. до н. э.
                    ru | -0043-03-15 | 15 марта 44 г. до н. э.
                    ru | -0026/0014 | 27 г. до н. э. – 14 г. н. э.
                    ru | 2016-12-27~/2016-12-30 | около 27 декабря 2016 г. – 30 декабря 2016 г.
                    ru | 2016-12-28/2016-12-28 | 28 декабря 2016 г.
                    """)
    void aDateReadsAsANewspaperWouldPrintIt(String language, String date, String words) {
        assertThat(EventDate.parse(date).inWords(Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-US | 28 December 2016
                    en-GB | 28 December 2016
                    en-AU | 28 December 2016
                    de-CH | 28. Dezember 2016
                    fr-CA | 28 décembre 2016
                    es-MX | 28 de diciembre de 2016
                    it    | 28 dicembre 2016
                    ja    | 2016年12月28日
                    xx    | 28 December 2016
                    und   | 28 December 2016
                    ar-u-ca-islamic-nu-arab | 28 ديسمبر 2016
                    """)
    void anyLocaleHasWords(String language, String words) {
        assertThat(EventDate.parse("2016-12-28").inWords(Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    d MMMM y                  | 8 December 2016                  | December 2016           | true
                    dd/MM/u                   | 08/12/2016                       | 12/2016                 | true
                    d. LLLL y 'r.'            | 8. December 2016 r.              | December 2016 r.        | true
                    EEEE, d 'azAZ' MMMM''uuuu | Thursday, 8 azAZ December'2016   | Thursday, December'2016 | false
                    MMMM d, y                 | December 8, 2016                 | December 2016           | false
                    d y MMMM                  | 8 2016 December                  | 2016 December           | false
                    'day' d MMMM y            | day 8 December 2016              | day December 2016       | false
                    """)
    void aPatternIsTakenApart(String pattern, String day, String month, boolean startsWithDay) {
        LocalDate date = LocalDate.of(2016, 12, 8);
        for (char space : new char[] {' ', '\u00a0', '\u202f'}) {
            DatePattern taken = DatePattern.of(pattern.replace(' ', space), Locale.ENGLISH, of -> "" + of.getYear());

            assertThat(taken.day(date)).isEqualTo(day);
            assertThat(taken.month(date, true)).isEqualTo(month);
            assertThat(taken.startsWithDay()).isEqualTo(startsWithDay);
        }
    }

    @Test
    void theLanguageOfTheServerDoesNotShow() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(EventDate.parse("2016-12-28~").inWords(Locale.ENGLISH)).isEqualTo("about 28 December 2016");
            assertThat(EventDate.parse("2016-12-28~").inWords(Locale.forLanguageTag("pl")))
                    .isEqualTo("about 28 grudnia 2016");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLanguageThatDoesNotBeginWithTheDayRepeatsWhatItMust() {
        assertThat(EventDate.parse("2016-12-27/2016-12-30").inWords(Locale.JAPANESE))
                .isEqualTo("2016年12月27日 – 2016年12月30日");
        assertThat(EventDate.parse("2016-12").inWords(Locale.JAPANESE)).isEqualTo("2016年12月");
    }

    @Test
    void everyLanguageSaysEveryShapeInOneLine() {
        String[] dates = {
            "2016",
            "2016-12",
            "2016-12-XX",
            "2016-XX",
            "2016-XX-XX",
            "201X",
            "20XX",
            "2016-12-28%",
            "2016?",
            "201X~",
            "2016-12-29T14:05:07+05:30",
            "2016/2017",
            "201X/..",
            "../20XX?",
            "/2016-12~",
            "2016-12-29T14:05/",
            "[..2016-11-30,2016-12-01,2016-12-08..2016-12-11,2017-01-01..]"
        };
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            for (String date : dates) {
                assertThat(EventDate.parse(date).inWords(locale))
                        .as("%s in %s", date, locale)
                        .isNotBlank()
                        .doesNotContain("{", "}", "\n", "null", "'' ");
            }
        }
    }
}
