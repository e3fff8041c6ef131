package org.dateline.api;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DatedRecord.AndOnPostgreSql.class)
class DatesApiPostgreSqlTest extends DatesApiTest {}
