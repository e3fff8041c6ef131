package org.dateline.http;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Everything that the bytes of an answer depend on, known before it is computed: two requests of one key have one answer.
 *
 * @param question path and query
 * @param base of the service's addresses
 * @param day of reading, which citations tell
 * @param plain whether it is sent without a coding
 * @param version of the record
 */
record AnswerKey(
        String question, Format format, Locale language, String base, LocalDate day, boolean plain, String version) {
    static AnswerKey of(Request request, LocalDate day, String version) {
        return new AnswerKey(
                request.asked(),
                request.format(),
                request.language(),
                request.addresses().home(),
                day,
                request.headers().isPlain(),
                version);
    }
}
