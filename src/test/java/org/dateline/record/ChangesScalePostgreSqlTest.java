package org.dateline.record;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import org.dateline.search.Generated;

@QuarkusTest
@TestProfile(Generated.AndOnPostgreSql.class)
class ChangesScalePostgreSqlTest extends ChangesScaleTest {}
