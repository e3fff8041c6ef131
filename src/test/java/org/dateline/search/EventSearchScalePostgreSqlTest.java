package org.dateline.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Generated.AndOnPostgreSql.class)
class EventSearchScalePostgreSqlTest extends EventSearchScaleTest {}
