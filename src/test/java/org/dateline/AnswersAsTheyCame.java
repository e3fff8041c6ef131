package org.dateline;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Has REST Assured log the answer of a failed test without indenting it. It would indent the answer of every test, in case it
 * fails, and that took a sixth of the time of all. This comes last, since Quarkus sets the logging anew before each test.
 */
public class AnswersAsTheyCame implements QuarkusTestBeforeTestExecutionCallback {
    @Override
    public void beforeTestExecution(QuarkusTestMethodContext context) {
        RestAssured.config = RestAssured.config()
                .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));
    }
}
