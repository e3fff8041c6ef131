package org.dateline;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Has REST Assured log the answer of a failed test without indenting it. It would indent the answer of every test, in case it
 * fails, and that took a sixth of the time of all.
 */
public class AnswersAsTheyCame implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config = RestAssured.config()
                .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));
    }
}
