package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OwnStoreOnPostgreSql.class)
class SeedLoaderPostgreSqlTest extends SeedLoading {}
