package org.dateline.suite;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServersTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.dateline");

    /** A class with another name is in another suite, which would start a server for it alone. */
    @ParameterizedTest
    @CsvSource({
        Servers.OF_MANY + ", org.dateline.search.Generated",
        Servers.ON_POSTGRESQL + ", org.dateline.OnPostgreSql"
    })
    void aSuiteHasAllOfAProfile(String names, String profile) {
        assertThat(TESTS)
                .filteredOn(test -> test.isAnnotatedWith(TestProfile.class))
                .filteredOn(test -> profileOf(test).isAssignableTo(profile))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.getName()).matches(names));
    }

    private static JavaClass profileOf(JavaClass test) {
        return (JavaClass) test.getAnnotationOfType(TestProfile.class.getName())
                .get("value")
                .orElseThrow();
    }
}
