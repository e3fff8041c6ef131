package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

import org.dateline.search.Generated;

@QuarkusTest
@TestProfile(Generated.AndOnPostgreSql.class)
@Tag(Generated.TAG)
class HistoryScalePostgreSqlTest extends HistoryScaleTest {}
