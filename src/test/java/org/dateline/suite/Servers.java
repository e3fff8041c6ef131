package org.dateline.suite;

/** Which tests of a server a suite has. */
final class Servers {
    /** Of every test that needs a server, by its annotation. */
    static final String TAG = "io.quarkus.test.junit.QuarkusTest";

    static final String IN_A_BROWSER = "org\\.dateline\\.browser\\..*";

    private Servers() {}
}
