package org.dateline.seed;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.OnPostgreSql;

@QuarkusTest
@TestProfile(SeedLoaderPostgreSqlTest.OwnServer.class)
@Tag(OnPostgreSql.TAG)
class SeedLoaderPostgreSqlTest extends SeedLoading {
    public static class OwnServer extends OnPostgreSql {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TickingClock.class);
        }
    }
}
