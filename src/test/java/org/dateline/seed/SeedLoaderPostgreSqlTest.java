package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.OnPostgreSql;

@QuarkusTest
@TestProfile(OwnStoreOnPostgreSql.class)
@Tag(OnPostgreSql.TAG)
class SeedLoaderPostgreSqlTest extends SeedLoading {}
