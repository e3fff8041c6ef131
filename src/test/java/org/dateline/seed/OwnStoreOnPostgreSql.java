package org.dateline.seed;

import java.util.Set;

import org.dateline.OnPostgreSql;

/** Runs tests on a PostgreSQL that each of them loads with what it needs, whatever is there. */
public class OwnStoreOnPostgreSql extends OnPostgreSql {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TickingClock.class);
    }
}
