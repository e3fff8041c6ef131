package org.dateline.page;

import org.dateline.http.Addresses;

/** A page of events, whose links say where the service is and which version it is of. */
public interface LinkedPage extends ServicePage {
    PageLinks links();

    @Override
    default Addresses addresses() {
        return links().addresses();
    }

    @Override
    default Past past() {
        return links().past();
    }
}
