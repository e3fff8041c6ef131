package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.OnPostgreSql;
import org.dateline.seed.OwnStoreOnPostgreSql;

@QuarkusTest
@TestProfile(OwnStoreOnPostgreSql.class)
@Tag(OnPostgreSql.TAG)
class ExportPostgreSqlTest extends ExportTest {}
