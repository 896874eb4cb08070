package org.theseus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The diagram of packages as an allow-list, and the proof that these tests looked at every class. */
class ArchitectureTest {

    private static final String ROOT = "org.theseus.";

    /** Package, then what it may depend on: packages of ours by name (with sub-packages), libraries by prefix. */
    private static final Map<String, Allowed> ALLOWED = new TreeMap<>(Map.ofEntries(
            allow("model", Set.of(), List.of()),
            allow("file", Set.of(), List.of()),
            allow("issue", Set.of("model"), List.of()),
            allow("yaml", Set.of("model"), List.of("org.snakeyaml.engine.")),
            allow("reference", Set.of("model", "yaml"), List.of()),
            allow("place", Set.of("reference"), List.of()),
            allow("route", Set.of("model", "place", "reference", "yaml"), List.of()),
            allow("graph", Set.of(), List.of()),
            allow("algo", Set.of("graph"), List.of()),
            allow("reconcile", Set.of("model"), List.of()),
            allow("evaluate", Set.of("model"), List.of("org.apache.commons.csv")),
            allow("journal", Set.of("file", "model"), List.of("com.fasterxml.jackson.core", "org.apache.commons.csv")),
            allow("fx", Set.of("model"), List.of()),
            allow("proof", Set.of("model"), List.of()),
            allow("coverage", Set.of("model", "store"), List.of()),
            // the log of the network library that comes with the driver is turned off there
            allow("store", Set.of("model"), List.of("org.neo4j.driver", "io.netty.util.internal.logging.")),
            allow("spool", Set.of("file", "model", "store"), List.of()),
            allow("project", Set.of("file", "model", "graph", "store"), List.of()),
            allow(
                    "detect",
                    Set.of("model", "graph", "algo", "store", "project", "coverage", "fx", "place", "route"),
                    List.of("org.snakeyaml.engine")),
            allow(
                    "cases",
                    Set.of("model", "graph", "coverage", "store", "project", "detect"),
                    List.of("com.fasterxml.jackson")),
            allow("leads", Set.of("model", "graph", "project", "detect", "cases"), List.of()),
            allow("server", Set.of("file", "model"), List.of("com.sun.management.OperatingSystemMXBean")),
            allow(
                    "table",
                    Set.of("model"),
                    List.of(
                            "com.fasterxml.jackson.core",
                            "com.github.freva.asciitable",
                            "org.apache.commons.csv",
                            "org.dhatim.fastexcel")),
            allow("audit", Set.of("file", "model", "table"), List.of("com.fasterxml.jackson.core")),
            allow(
                    "export",
                    Set.of("model", "detect", "cases", "protect", "store", "table"),
                    List.of("com.fasterxml.jackson.core")),
            allow("exchange", Set.of("model", "cases", "audit", "export"), List.of("com.fasterxml.jackson.")),
            allow("protect", Set.of("file", "model", "detect", "cases"), List.of("javax.crypto.")),
            allow(
                    "report",
                    Set.of("file", "model", "issue", "fx", "place", "detect", "cases", "leads", "proceeds", "protect"),
                    List.of(
                            "io.pebbletemplates.pebble",
                            "com.fasterxml.jackson",
                            "com.openhtmltopdf.",
                            "de.rototor.pdfbox.",
                            "org.apache.fontbox.",
                            "org.apache.pdfbox.",
                            "com.ibm.icu.text.",
                            "org.w3c.dom.",
                            "org.xml.sax.")),
            allow("format", Set.of("model", "issue"), List.of("org.apache.commons.csv.")),
            allow("counterparty", Set.of(), List.of("org.apache.commons.validator.routines.IBANValidator")),
            allow(
                    "sniff",
                    Set.of("model", "issue", "format"),
                    List.of("org.apache.commons.validator.routines.IBANValidator")),
            allow(
                    "ingest",
                    Set.of("model", "issue", "format", "sniff", "proof", "counterparty", "yaml"),
                    List.of("org.apache.commons.validator.routines.IBANValidator", "com.fasterxml.jackson.core.")),
            allow("jgrapht", Set.of("graph", "algo"), List.of("org.jgrapht")),
            allow("community", Set.of("model", "graph", "algo", "project", "jgrapht"), List.of()),
            allow(
                    "view",
                    Set.of("model", "fx", "proof", "coverage", "store", "table"),
                    List.of("com.fasterxml.jackson")),
            allow("proceeds", Set.of("model", "graph", "algo"), List.of()),
            allow("requests", Set.of("model", "store", "coverage", "detect", "cases"), List.of()),
            allow("explain", Set.of("model", "store", "coverage", "detect", "cases", "requests", "view"), List.of()),
            allow("generate", Set.of("file", "model"), List.of()),
            allow(
                    "resolve",
                    Set.of("model"),
                    List.of(
                            "org.snakeyaml.engine.",
                            "com.ibm.icu.text.Transliterator",
                            "com.google.i18n.phonenumbers.",
                            "org.apache.commons.text.similarity.")),
            allow("verify", Set.of("model", "place", "cases", "detect"), List.of()),
            allow(
                    "app",
                    Set.of(
                            "file",
                            "model",
                            "issue",
                            "graph",
                            "algo",
                            "jgrapht",
                            "ingest",
                            "sniff",
                            "resolve",
                            "reconcile",
                            "proof",
                            "coverage",
                            "journal",
                            "evaluate",
                            "fx",
                            "place",
                            "store",
                            "spool",
                            "server",
                            "project",
                            "detect",
                            "community",
                            "cases",
                            "explain",
                            "leads",
                            "proceeds",
                            "requests",
                            "verify",
                            "table",
                            "view",
                            "audit",
                            "protect",
                            "export",
                            "exchange",
                            "report"),
                    List.of("com.fasterxml.jackson", "org.snakeyaml.engine")),
            allow(
                    "cli",
                    Set.of(
                            "file",
                            "model",
                            "algo",
                            "app",
                            "audit",
                            "cases",
                            "detect",
                            "exchange",
                            "explain",
                            "export",
                            "generate",
                            "journal",
                            "leads",
                            "requests",
                            "protect",
                            "report",
                            "server",
                            "sniff",
                            "store",
                            "table",
                            "view"),
                    List.of("picocli", "me.tongfei.progressbar"))));

    private static JavaClasses classes;

    private record Allowed(Set<String> packages, List<String> libraries) {}

    private static Map.Entry<String, Allowed> allow(String name, Set<String> packages, List<String> libraries) {
        return Map.entry(name, new Allowed(packages, libraries));
    }

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.theseus");
    }

    private static String topPackage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    @Test
    void theseTestsLookedAtEveryPackage() {
        Set<String> found = classes.stream().map(ArchitectureTest::topPackage).collect(Collectors.toSet());
        assertThat(found).isEqualTo(ALLOWED.keySet());
        assertThat(classes.size()).isGreaterThan(30);
    }

    @Test
    void dependenciesFollowTheDiagram() {
        ALLOWED.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("stand outside what " + name + " may use", type -> {
                    JavaClass base = type.getBaseComponentType();
                    if (base.getPackageName().startsWith("org.theseus")) {
                        String top = topPackage(base);
                        return !top.equals(name) && !allowed.packages().contains(top);
                    }
                    String full = base.getName();
                    return !base.isPrimitive()
                            && !full.startsWith("java.")
                            && !full.startsWith("javax.xml.")
                            && !full.startsWith("org.jspecify.")
                            && !full.startsWith("com.google.errorprone.annotations.")
                            && allowed.libraries().stream().noneMatch(full::startsWith);
                }))
                .check(classes));
    }

    @Test
    void onlyTheNeo4jStoreSeesTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "store.neo4j..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(classes);
    }

    @Test
    void thereAreNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.theseus.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        Set<String> silent = classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> classes.stream()
                        .noneMatch(type -> type.getName().equals(name + ".package-info")
                                && type.isAnnotatedWith(NullMarked.class)))
                .collect(Collectors.toSet());
        assertThat(silent).isEmpty();
    }

    @Test
    void onlyTheCommandLineTouchesTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }
}
