package org.dateline.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Generated.AndOnPostgreSql.class)
class DisagreementScalePostgreSqlTest extends DisagreementScaleTest {}
