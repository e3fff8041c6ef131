package org.dateline.api;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.OnPostgreSql;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
@Tag(OnPostgreSql.TAG)
class EventApiPostgreSqlTest extends EventApiTest {}
