package org.dateline.format;

import java.util.List;

import org.dateline.view.EventDocument;

/** What a reader might miss in a list of events, in sentences. */
public final class LeftOut {
    private LeftOut() {}

    /** What was filtered by that there is not. */
    public static List<String> unknown(EventDocument document, Messages text) {
        return document.meta() == null || document.meta().unknown() == null
                ? List.of()
                : document.meta().unknown().stream()
                        .map(each -> each.nearest() == null
                                ? text.say("left_out.unknown", each.value())
                                : text.say("left_out.unknown.near", each.value(), each.nearest()))
                        .toList();
    }
}
