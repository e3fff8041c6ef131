package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import org.dateline.search.Generated;

@QuarkusTest
@TestProfile(ExportPostgreSqlTest.OwnServer.class)
class ExportPostgreSqlTest extends ExportTest {
    public static class OwnServer extends Generated.AndOnPostgreSql {}
}
