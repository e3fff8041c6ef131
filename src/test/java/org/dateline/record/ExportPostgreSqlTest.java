package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.OnPostgreSql;

@QuarkusTest
@TestProfile(ExportPostgreSqlTest.OwnServer.class)
@Tag(OnPostgreSql.TAG)
class ExportPostgreSqlTest extends ExportTest {
    /** What drops its tables takes numbers again that others go on with. */
    public static class OwnServer extends OnPostgreSql {}
}
