package org.dateline.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Everything that the bytes of an answer depend on, known before it is computed: two requests of one key have one answer.
 *
 * @param question path and query
 * @param type its media type, which tells the format
 * @param language of the reader
 * @param base of the service's addresses, or what their paths begin with where no full address is in the answer
 * @param day of reading, which citations tell; null when nothing is cited
 * @param version of the record
 * @param settled whether it is the answer for good, whatever becomes of the record
 */
record AnswerKey(
        String question,
        String type,
        Locale language,
        String base,
        LocalDate day,
        String version,
        boolean settled,
        Coding coding) {
    static AnswerKey of(Request request, LocalDate day, String version) {
        return new AnswerKey(
                request.asked(),
                request.format().mediaType(),
                request.language(),
                request.format().hasAddresses()
                        ? request.addresses().home()
                        : request.addresses().prefix(),
                request.then().settled() ? null : day,
                request.then().isNow()
                        ? version
                        : request.then().record() + " " + request.then().version(),
                request.then().settled(),
                request.headers().coding());
    }

    /** One that depends on nothing else of the request. */
    static AnswerKey of(String question, String type, String version, Coding coding) {
        return new AnswerKey(question, type, Locale.ROOT, "", null, version, false, coding);
    }

    /** Whether it is still the key of the day. */
    boolean isOfToday(Clock clock) {
        return day == null || day.equals(LocalDate.now(clock));
    }

    /** Whether it is the key of an answer while that version is the present one. */
    boolean holdsIn(String present) {
        return settled || version.equals(present);
    }

    AnswerKey in(Coding other) {
        return new AnswerKey(question, type, language, base, day, version, settled, other);
    }

    /** About how many bytes it takes to remember. */
    int weight() {
        return 200 + question.length() + base.length();
    }
}
