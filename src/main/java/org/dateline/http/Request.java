package org.dateline.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.http.HttpServerRequest;

import org.dateline.query.AsOf;
import org.dateline.query.Cursor;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.query.Then;
import org.dateline.query.Tracker;
import org.dateline.text.Codes;

/**
 * What a reader asks for, read once: everything that the answer depends on but the record itself. The filters are left in
 * {@link #parameters} for the question that knows them, which ends the reading with {@link Parameters#check()}.
 *
 * @param parameters as sent, with what goes without saying in the format
 * @param offer what the path can be asked for
 * @param format the one wanted of those offered
 * @param rows what a row of a table is
 * @param groups the rows that a timeline has
 * @param style of citations as text
 * @param theme of an embedded page
 * @param shape how much an embedded page shows of its events
 * @param refresh after how many seconds a page that follows the record asks again; 0 when it does not follow it
 * @param language of the reader: of dates in words, of pages, and of what the record has in it
 * @param asOf which state of the record is asked for; null for the present one
 * @param then the version of the record that is to answer
 * @param address as sent, or its path and query alone, without what a proxy has stripped
 * @param query of the address; but in JSON without what others have put into it
 * @param addresses of this service, as the reader reached it
 */
public record Request(
        Parameters parameters,
        Offer offer,
        Format format,
        Rows rows,
        Groups groups,
        CitationStyle style,
        Theme theme,
        Shape shape,
        int refresh,
        Locale language,
        AsOf asOf,
        Then then,
        URI address,
        QueryString query,
        Addresses addresses,
        RequestHeaders headers) {
    /** What a form sends whether it was filled in or not. */
    private static final Set<String> FIELDS = Set.of("q", "from", "to");

    /** @throws NotAcceptable when nothing is offered that is accepted */
    public static Request of(Offer offer, HttpServerRequest sent) {
        String path = String.valueOf(sent.path()).replaceFirst("^/+", "/");
        URI address = URI.create(sent.query() == null ? path : path + "?" + sent.query());
        return of(offer, address, Addresses.ofRequest(), RequestHeaders.of(sent));
    }

    /**
     * @param address absolute, or its path and query alone
     * @throws NotAcceptable when nothing is offered that is accepted
     */
    public static Request of(Offer offer, URI address, Addresses addresses, RequestHeaders headers) {
        QueryString sent = QueryString.of(address);
        Format format = format(offer, sent, headers);
        QueryString query = asked(sent, format);
        Parameters parameters = new Parameters(query.values());
        if (offer.formats().size() > 1 || format == Format.HTML || offer.takes(Option.FORMAT)) {
            parameters.one(Option.FORMAT.parameter(), null, text -> Parameters.oneOf(text, Codes.of(offer.formats())));
        }
        CitationStyle style = style(offer, format, parameters);
        Rows rows = offer.takes(Option.ROWS)
                ? parameters.one(
                        Option.ROWS.parameter(), Rows.EVENTS, text -> Parameters.oneOf(text, Codes.of(Rows.class)))
                : Rows.EVENTS;
        Groups groups = offer.takes(Option.GROUPS)
                ? parameters.one(Option.GROUPS.parameter(), Groups.BY_TYPE, Groups::of)
                : Groups.BY_TYPE;
        offer.options().forEach(option -> refuseElsewhere(option, format, parameters));
        parameters.assume(format.assumptions());
        Theme theme = offer.takes(Option.THEME)
                ? parameters.one(
                        Option.THEME.parameter(), Theme.AUTO, text -> Parameters.oneOf(text, Codes.of(Theme.class)))
                : Theme.AUTO;
        Shape shape = offer.takes(Option.VIEW)
                ? parameters.one(
                        Option.VIEW.parameter(),
                        offer.usualShape(),
                        text -> Parameters.oneOf(text, Codes.of(offer.shapes())))
                : Shape.FULL;
        parameters.assume(shape.assumptions());
        int refresh = offer.takes(Option.REFRESH)
                ? parameters.one(Option.REFRESH.parameter(), offer.usualRefresh(), Refresh::seconds)
                : Refresh.NEVER;
        Locale language = offer.takes(Option.LANG) ? Language.of(parameters, headers.languages()) : Locale.ENGLISH;
        AsOf asOf = offer.takes(Option.AS_OF) ? parameters.one(Option.AS_OF.parameter(), null, AsOf::parse) : null;
        return new Request(
                parameters,
                offer,
                format,
                rows,
                groups,
                style,
                theme,
                shape,
                refresh,
                language,
                asOf,
                Then.NOW,
                address,
                query,
                addresses,
                headers);
    }

    /** {@code format=} wins over {@code Accept}, since a pasted link carries no headers. */
    private static Format format(Offer offer, QueryString sent, RequestHeaders headers) {
        Optional<String> named = sent.first(Option.FORMAT.parameter());
        if (named.isPresent() || sent.has(Option.STYLE.parameter())) {
            // What is not offered is refused when the parameters are read.
            return named.map(Format::named)
                    .orElse(Optional.of(Format.TEXT))
                    .filter(offer.formats()::contains)
                    .orElse(offer.formats().get(0));
        }
        return Accept.of(headers.accept())
                .best(offer.formats(), Format::mediaType)
                .orElseThrow(() -> new NotAcceptable(offer.formats()));
    }

    /**
     * Without what others have put into an address that people share, which all are but those that programs ask for; and on a
     * page without what is asked by a field that was left empty, which a form sends too.
     */
    private static QueryString asked(QueryString sent, Format format) {
        if (format == Format.JSON) {
            return sent;
        }
        QueryString asked = sent.only(name -> !Tracker.isOne(name));
        return format == Format.HTML
                ? asked.only(name -> !FIELDS.contains(name) || !asked.all(name).equals(List.of("")))
                : asked;
    }

    private static CitationStyle style(Offer offer, Format format, Parameters parameters) {
        if (!offer.takes(Option.STYLE)) {
            return CitationStyle.CHICAGO;
        }
        CitationStyle style = parameters.one(
                Option.STYLE.parameter(), null, text -> Parameters.oneOf(text, Codes.of(CitationStyle.class)));
        if (style != null && format != Format.TEXT) {
            parameters.refuse(
                    Option.STYLE.parameter(), new InvalidValue("is for citations as text", "leave one of the two out"));
        }
        return style == null ? CitationStyle.CHICAGO : style;
    }

    private static void refuseElsewhere(Option option, Format format, Parameters parameters) {
        Set<Format> formats = Format.taking(option);
        if (parameters.sent(option.parameter()).isPresent() && !formats.contains(format)) {
            String names = formats.stream()
                    .map(each -> Option.FORMAT.parameter() + "=" + each.code())
                    .collect(Collectors.joining(", "));
            parameters.refuse(option.parameter(), new InvalidValue("is for " + names, "leave one of the two out"));
        }
    }

    /** Whether the answer is for readers of a language; what it has that is in another says so itself. */
    boolean isInLanguage() {
        return offer.takes(Option.LANG) && format.takes(Option.LANG);
    }

    /** Whether the reader has limited how much is wanted. */
    public boolean isLimited() {
        return query.has(Option.LIMIT.parameter());
    }

    public String path() {
        return address.getRawPath();
    }

    /** Path and query as asked for: to the letter, but on a page. */
    public String asked() {
        return query.behind(path());
    }

    /** The address at which anybody gets the same, absolute: with the format, where a header has chosen it. */
    public String self() {
        return addresses.absolute(inFormat(query).behind(path()));
    }

    private QueryString inFormat(QueryString address) {
        boolean saysFormat = format == offer.formats().get(0) || query.has(Option.FORMAT.parameter());
        return saysFormat ? address : address.with(Option.FORMAT.parameter(), format.code());
    }

    /** The same request, to be answered from a version. */
    public Request at(Then version) {
        return new Request(
                parameters,
                offer,
                format,
                rows,
                groups,
                style,
                theme,
                shape,
                version.isNow() ? refresh : Refresh.NEVER,
                language,
                asOf,
                version,
                address,
                query,
                addresses,
                headers);
    }

    /** Path and query, on the same host, of the same in whichever version is the present one. */
    public String original() {
        return addresses.path(query.without(Option.AS_OF.parameter()).behind(path()));
    }

    /** Path and query, on the same host, of the same in the same format but for one parameter. */
    public String continued(String parameter, String value) {
        return addresses.path(
                inFormat(query.without(parameter).with(parameter, value)).behind(path()));
    }

    /**
     * Path and query, on the same host, that continue a list in the same format and from the same version; null on the last
     * page.
     */
    public String next(Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        QueryString here = then.isNow() ? query : query.with(Option.AS_OF.parameter(), AsOf.text(then.version()));
        QueryString next = here.without(Option.CURSOR.parameter()).with(Option.CURSOR.parameter(), cursor.text());
        return addresses.path(inFormat(next).behind(path()));
    }
}
