package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The picture that docs/architecture.md draws: its table is read, and every row is a rule. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.dateline";
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern ROOM = Pattern.compile("`(\\w+)`");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule familiesOfFormatsDoNotKnowOneAnother =
            slices().matching(ROOT + ".format.(*)..").should().notDependOnEachOther();

    @ArchTest
    static void everyRoomUsesOnlyWhatItsRowSays(JavaClasses classes) throws IOException {
        Map<String, Set<String>> rooms = rooms();
        for (String room : rooms.keySet()) {
            Set<String> allowed = new LinkedHashSet<>();
            reach(room, rooms, allowed);
            noClasses()
                    .that()
                    .resideInAPackage(inside(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..")
                            .and(DescribedPredicate.not(resideInAnyPackage(allowed.stream()
                                    .map(ArchitectureTest::inside)
                                    .toArray(String[]::new)))))
                    .as("`" + room + "` uses only " + allowed)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyRoomHasARow(JavaClasses classes) throws IOException {
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
        assertThat(rooms().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

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
            .resideInAnyPackage(
                    "java..", "org.jsoup..", "com.github.difflib..", "com.ibm.icu..", "org.dateline.quotation");

    @ArchTest
    static final ArchRule whatKnowsTheRecordOrSqlKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage(
                    inside("text"),
                    inside("date"),
                    inside("quantity"),
                    inside("quotation"),
                    inside("store"),
                    inside("query"),
                    inside("source"),
                    inside("citation"),
                    inside("event"),
                    inside("timeline"),
                    inside("record"),
                    inside("search"),
                    inside("view"),
                    inside("seed"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule whatParsesTextKnowsNoSql = noClasses()
            .that()
            .resideInAnyPackage(
                    inside("text"), inside("query"), inside("http"), inside("view"), inside("format"), inside("page"))
            .or()
            .haveSimpleName("EventQuery")
            .or()
            .resideInAPackage(inside("search.filter"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

    /** What a database makes of capital letters follows its locale. Java is held by forbidden-apis, in the build. */
    @ArchTest
    static void noDatabaseIsAskedForCapitals(JavaClasses classes) throws IOException {
        Pattern asked = Pattern.compile("(?i)\\b(lower|upper|initcap|lcase|ucase|ilike)\\b\\s*\\(?");
        Pattern text = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
        Pattern sql = Pattern.compile("(?i)\\b(select|where|order by|update|insert)\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|sql)"))
                    .toList()) {
                String all = Files.readString(file);
                Stream<String> texts = file.toString().endsWith(".sql")
                        ? all.lines().map(line -> line.replaceFirst("--.*", ""))
                        : text.matcher(all)
                                .results()
                                .map(MatchResult::group)
                                .filter(each -> sql.matcher(each).find());
                assertThat(texts.filter(each -> asked.matcher(each).find()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }

    private static void reach(String room, Map<String, Set<String>> rooms, Set<String> reached) {
        if (reached.add(room)) {
            rooms.get(room).forEach(next -> reach(next, rooms, reached));
        }
    }

    private static Map<String, Set<String>> rooms() throws IOException {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        ROW.matcher(Files.readString(Path.of("docs/architecture.md")))
                .results()
                .forEach(row -> rooms.put(
                        row.group(1),
                        ROOM.matcher(row.group(2))
                                .results()
                                .map(room -> room.group(1))
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
        return rooms;
    }
}
