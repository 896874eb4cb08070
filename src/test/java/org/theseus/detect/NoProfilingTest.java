package org.theseus.detect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.model.Fact;
import org.theseus.model.Mention;
import org.theseus.project.CaseGraph;
import org.theseus.store.AccountRecord;

/** No detector reads nationality, and none reads what a name is written with (direction, decision 14). */
@Tag("slow")
class NoProfilingTest {

    @Test
    void whatDetectorsMayReadHoldsNeitherNationalityNorBirthNorName() {
        for (Fact fact : Fact.values()) {
            assertThat((fact.name() + fact.property()).toLowerCase(Locale.ROOT))
                    .doesNotContain("nationality", "birth", "name", "language");
        }
    }

    @Test
    void noCodeOfDetectorsOrOfTheirGraphAsksForThem() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.theseus.detect", "org.theseus.project");
        for (String asked : List.of("nationality", "birthDate")) {
            noClasses().should().callMethod(Mention.class, asked).check(classes);
        }
        noClasses()
                .that()
                .resideInAPackage("org.theseus.detect..")
                .should()
                .callMethod(AccountRecord.class, "name")
                .orShould()
                .callMethod(Mention.class, "name")
                .check(classes);
    }

    private static List<String> leads(Detector detector, CaseGraph graph) {
        List<String> leads = new ArrayList<>();
        for (Lead lead : detector.detect(CaseContext.of(graph), TestParameters.of(detector.id()), Monitor.NONE)
                .leads()) {
            leads.add(lead.parties() + " " + lead.evidence() + " " + lead.parts() + " " + lead.against());
        }
        return leads;
    }

    @Test
    void namesInAnotherScriptOfTheSamePeopleChangeNothing() {
        int found = 0;
        for (Detector detector : ServiceLoader.load(Detector.class)) {
            for (int seed = 0; seed < 8; seed++) {
                List<String> latin = leads(detector, LedgerCases.random(new Random(seed), true, "Ana", "Kovac"));
                List<String> arabic = leads(detector, LedgerCases.random(new Random(seed), true, "آنا", "کوواچ"));
                assertThat(arabic).as("%s, seed %d", detector.id(), seed).isEqualTo(latin);
                found += latin.size();
            }
        }
        assertThat(found).isGreaterThan(30);
    }
}
