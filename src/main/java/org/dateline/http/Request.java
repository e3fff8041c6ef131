package org.dateline.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.dateline.query.Cursor;
import org.dateline.query.Parameters;

/**
 * What a reader sends that an answer depends on.
 *
 * @param offered the formats there are; the first is for who takes any
 * @param format the one wanted of them
 * @param languages the Accept-Language header; null when there is none
 * @param address as requested
 */
public record Request(Parameters parameters, List<Format> offered, Format format, String languages, URI address) {
    /** What other sites put into the addresses of pages to see where readers come from. */
    private static final String TRACKING = "utm_.*|fbclid|gclid|mc_[ce]id";

    /**
     * Chooses the format by {@code format=}, which wins since a pasted link carries no headers, or else by {@code Accept}.
     *
     * @throws NotAcceptable when nothing is offered that is accepted
     */
    public static Request of(List<Format> offered, UriInfo address, HttpHeaders headers) {
        Map<String, List<String>> sent = address.getQueryParameters();
        Format format = chosen(offered, address, headers);
        return new Request(
                new Parameters(format == Format.HTML ? ofPage(sent) : sent),
                offered,
                format,
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                address.getRequestUri());
    }

    private static Format chosen(List<Format> offered, UriInfo address, HttpHeaders headers) {
        if (address.getQueryParameters().containsKey(Format.PARAMETER)
                || address.getQueryParameters().containsKey(CitationStyle.PARAMETER)) {
            // What is not offered is refused when the parameters are read.
            return Format.named(address.getQueryParameters()::getFirst)
                    .filter(offered::contains)
                    .orElse(offered.get(0));
        }
        return Accept.of(headers.getRequestHeader(HttpHeaders.ACCEPT))
                .best(offered)
                .orElseThrow(() -> new NotAcceptable(offered));
    }

    /**
     * The parameters that a page is asked for with: without those that others have put into its address, and without a search
     * for nothing, which is what a form sends whose field was left empty.
     *
     * @param sent by name
     */
    public static Map<String, List<String>> ofPage(Map<String, List<String>> sent) {
        Map<String, List<String>> asked = new LinkedHashMap<>(sent);
        asked.keySet().removeIf(name -> name.matches(TRACKING));
        if (List.of("").equals(asked.get("q"))) {
            asked.remove("q");
        }
        return asked;
    }

    /** The language to answer in, of dates in words and on pages. */
    public Locale language() {
        return Language.of(parameters, languages);
    }

    /** The address that continues a list, in the same format; null on the last page. */
    public String next(Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String next = cursor.continuing(address);
        return format == offered.get(0) || parameters.sent(Format.PARAMETER).isPresent()
                ? next
                : next + "&" + Format.PARAMETER + "=" + format.code();
    }

    public Answer answer(Object view) {
        return new Answer(view, format);
    }
}
