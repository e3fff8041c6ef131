package org.dateline.page;

import java.time.ZoneOffset;

import org.dateline.format.Messages;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Request;

/**
 * The version of the record that a page is of, where somebody asked for another than the present one.
 *
 * @param kept what keeps a reader in it; empty in the present
 * @param said that it is not the present one, in words; null in the present
 * @param present the same page as it is now, on the same host; null in the present
 */
public record Past(QueryString kept, String said, String present) {
    static final Past NONE = new Past(QueryString.NONE, null, null);

    static Past of(Request request, Messages text) {
        if (request.then().isNow()) {
            return NONE;
        }
        return new Past(
                request.query().only(Option.AS_OF.parameter()::equals),
                text.say(
                        "past",
                        Long.toString(request.then().version()),
                        text.day(request.then().at(), ZoneOffset.UTC)),
                request.original());
    }

    /** An address of ours, with or without a query, in this version. */
    String behind(String address) {
        return kept.isEmpty() ? address : address.contains("?") ? address + "&" + kept : kept.behind(address);
    }
}
