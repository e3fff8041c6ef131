package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Loads that are written at once. */
@QuarkusTest
@TestProfile(OwnStore.class)
class SeedLoaderTest extends SeedLoading {}
