package org.dateline.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.dateline.format.EventFixtures;
import org.dateline.format.Messages;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

class ChapterTest {
    private static List<Chapter> chapters(Stream<String> dates) {
        List<EventView> events = dates.map(date -> EventFixtures.bare("event", date.equals("undated") ? null : date))
                .toList();
        return Chapter.of(events, Messages.in(Locale.ENGLISH), Hits.of(Optional.empty()));
    }

    private static List<String> titles(Stream<String> dates) {
        return chapters(dates).stream()
                .map(chapter -> chapter.title() + " " + chapter.count())
                .toList();
    }

    @Test
    void monthsAreChapters() {
        assertThat(titles(Stream.of(
                        "1799", "2016-12-25", "2016-12", "[2016-12-28..2017-01-14]", "2017-01-11", "undated")))
                .containsExactly("1799 1", "December 2016 3", "January 2017 1", "Date not known 1");
    }

    @Test
    void yearsAreWhereThereAreTooManyMonths() {
        assertThat(titles(IntStream.range(0, 24)
                        .mapToObj(i -> String.format(Locale.ROOT, "%d-%02d", 2015 + i / 12, i % 12 + 1))))
                .containsExactly("2015 12", "2016 12");
    }

    @Test
    void centuriesAreWhereThereAreTooManyYears() {
        assertThat(titles(IntStream.range(0, 40).mapToObj(i -> String.valueOf(1880 + i))))
                .containsExactly("1800–1899 20", "1900–1999 20");
    }

    @Test
    void aMonthThatComesAgainHasANameOfItsOwn() {
        assertThat(chapters(Stream.of("2016-12-01", "2017-01-01", "2016-12-02")))
                .extracting(Chapter::id)
                .doesNotHaveDuplicates();
    }
}
