package org.dateline.api;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import org.dateline.OnPostgreSql;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class EventApiPostgreSqlTest extends EventApiTest {}
