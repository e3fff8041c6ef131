package org.dateline.seed;

import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(OwnStoreOnPostgreSql.class)
class SeedLoaderPostgreSqlTest extends SeedLoading {

    /** It counts characters as the schemas do, so it has to be told of something that it refuses. */
    @Test
    @Override
    void whatOnlyTheStoreRefusesLeavesItAsItWas() {
        copy().replace("actors.yaml", "name: Michael Flynn", "name: Mike Flynn")
                .replace(SeedCopy.TRIAL, "Flynn speaks on trial", "Refused by the store");
        Map<String, List<String>> before = everything();
        sql("alter table event add constraint refused check (headline <> 'Refused by the store')");
        try {
            assertThatThrownBy(() -> loader.load(folder)).isNotInstanceOf(InvalidSeeds.class);
        } finally {
            sql("alter table event drop constraint refused");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aHeadlineHasAsManyCharactersAsTheSchemaAllowsInAnyScript() {
        copy().replace(SeedCopy.TRIAL, "Flynn speaks on trial", "😀".repeat(200));
        loader.load(folder);
        given().get("/v1/events/2020-01-01-trial-speech").then().body("headline", equalTo("😀".repeat(200)));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> store.createNativeQuery(statement).executeUpdate());
    }
}
