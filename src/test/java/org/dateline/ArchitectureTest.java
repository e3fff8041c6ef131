package org.dateline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The picture that docs/architecture.md draws. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsKeptKnowsNeitherHttpNorViews = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("View");

    @ArchTest
    static final ArchRule datesRestOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.dateline.date")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.dateline.date");

    @ArchTest
    static final ArchRule quantitiesRestOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.dateline.quantity")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.dateline.quantity");

    @ArchTest
    static final ArchRule quotationsRestOnTheJdkAndWhatReadsAndComparesTextAlone = classes()
            .that()
            .resideInAPackage("org.dateline.quotation")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jsoup..", "com.github.difflib..", "org.dateline.quotation");

    @ArchTest
    static final ArchRule whatReadsTextKnowsNoSql = noClasses()
            .that()
            .resideInAPackage("org.dateline.query")
            .or()
            .haveSimpleName("EventQuery")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule whatKnowsSqlKnowsNoHttp = noClasses()
            .that()
            .haveSimpleNameEndingWith("Search")
            .or()
            .haveSimpleNameEndingWith("Repo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule nobodyUsesTheRoomsAtTheRim = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.dateline",
                    "org.dateline.problem..",
                    "org.dateline.seed..",
                    "org.dateline.openapi..",
                    "org.dateline.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dateline.problem..", "org.dateline.seed..", "org.dateline.openapi..", "org.dateline.http..");
}
