package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** Loads that are written in portions, however few events there are. */
@QuarkusTest
@TestProfile(OwnStore.class)
class SeedLoaderPortionsTest extends SeedLoading {
    private static final String FEW = "dateline.seeds.written-at-once";

    @BeforeAll
    static void writeAllInPortions() {
        System.setProperty(FEW, "0");
    }

    @AfterAll
    static void writeFewAtOnce() {
        System.clearProperty(FEW);
    }

    /** That a load was begun and has ended leaves nothing behind. */
    @Override
    long written(Statistics statistics) {
        long begun =
                statistics.getEntityStatistics("org.dateline.record.RecordLoad").getInsertCount();
        return super.written(statistics)
                - begun
                - statistics
                        .getEntityStatistics("org.dateline.record.RecordLoad")
                        .getUpdateCount();
    }

    /** How many entities are loaded is told of loads in one transaction alone. */
    @Test
    @Override
    void whatDiffersLoadsOnlyTheEventsItReaches() {}

    /** What was begun stays, since the next load of the same seeds goes on with it; nobody sees it. */
    @Test
    @Override
    void whatOnlyTheStoreRefusesLeavesItAsItWas() {
        copy().replace("actors.yaml", "name: Michael Flynn", "name: Mike Flynn")
                .replace(SeedCopy.TRIAL, "Flynn speaks on trial", "😀".repeat(200));
        assertThatThrownBy(() -> loader.load(folder)).isNotInstanceOf(InvalidSeeds.class);
        given().get("/v1/actors/michael-flynn").then().body("name", equalTo("Michael Flynn"));
        given().get("/v1/events/2020-01-01-trial-speech").then().body("headline", equalTo("Flynn speaks on trial"));
    }
}
