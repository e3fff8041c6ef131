package org.dateline.suite;

/**
 * Which tests of a server a suite has. They are told by their names: what reads a class to ask for its tags makes the server of its
 * profile ready, whether the suite has it or not.
 */
final class Servers {
    /** Of every test that needs a server, by its annotation. */
    static final String TAG = "io.quarkus.test.junit.QuarkusTest";

    static final String IN_A_BROWSER = "org\\.dateline\\.browser\\..*";

    /** What is asked of a record that was generated. */
    static final String OF_MANY = ".*ScaleTest";

    static final String ON_POSTGRESQL = ".*PostgreSqlTest";

    private Servers() {}
}
