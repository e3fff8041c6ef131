package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import org.dateline.seed.OwnStoreOnPostgreSql;

@QuarkusTest
@TestProfile(OwnStoreOnPostgreSql.class)
class ExportPostgreSqlTest extends ExportTest {}
