package org.dateline.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@TestProfile(Generated.AndOnPostgreSql.class)
@Tag(Generated.TAG)
class EventSearchScalePostgreSqlTest extends EventSearchScaleTest {}
