package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;
import org.theseus.protect.Naming;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/** Nothing that names a protected party is anywhere in the output (design decision 10). */
class ProtectionTest {

    @TempDir
    Path folder;

    @Test
    void noProtectedNameOrNumberIsInEitherFile() throws IOException {
        SampleCase sample = SampleCase.build();
        String output = written(sample.toContent());
        List<String> forbidden = new ArrayList<>();
        sample.mentions.forEach((account, mention) -> {
            if (account.number().startsWith("K-")) {
                forbidden.addAll(List.of(
                        account.number(),
                        text(mention.name()),
                        text(mention.phone()),
                        text(mention.document()),
                        text(mention.address())));
            }
        });
        assertThat(forbidden).hasSize(200);
        for (String value : forbidden) {
            assertThat(output).doesNotContain(value.toLowerCase(Locale.ROOT));
        }
        for (String family : SampleCase.FAMILY) {
            assertThat(output).doesNotContain(family.toLowerCase(Locale.ROOT));
        }
        assertThat(output).contains("is to be heard as a witness");
        assertThat(output).contains("goran petkov").contains("c-0107").containsPattern("p-[0-9a-z]{8}");
    }

    @Test
    void namesInReferencesFilesAndExplanationsAreMasked() throws IOException {
        SampleCase sample = SampleCase.empty();
        AccountId traveller = sample.account("wu", "K-48210", "Amina Rahimi", "DE", Observation.SEEN_ONLY);
        AccountId collector = sample.account("wu", "C-0107", "Goran Petkov", "MK", Observation.PARTIAL);
        AccountId next = sample.account("Rahimi_Amina", "C-0031", "Milan Jovančić", "RS", Observation.FULL);
        List<Transfer> rows = List.of(
                sample.pay(traveller, collector, 100_00L, 0, Channel.MTO, Precision.MINUTE),
                sample.pay(next, collector, 90_00L, 4, Channel.CARD, Precision.MINUTE));
        sample.find(
                "fan-in",
                "A1",
                0.5,
                traveller,
                Role.TRAVELLER,
                rows,
                "Amina Rahimi (k 48210, +4366477 10000) paid twice; see RAHIMI,  amina. The amount is 100.00 EUR.");
        sample.find("fan-in", "A1", 0.5, collector, Role.COLLECTOR, rows, "Two payers.");
        sample.find("fan-in", "A1", 0.5, next, Role.COLLECTOR, rows, "Two payers.");
        String output = written(sample.toContent());
        assertThat(output).doesNotContain("amina").doesNotContain("48210").doesNotContain("4366477");
        assertThat(output).contains("the amount is 100.00 eur").contains("milan jovančić");
    }

    @Test
    void aPossibleVictimStaysHiddenWhateverElseItPlays() {
        SampleCase sample = SampleCase.empty();
        AccountId contested = sample.account("wu", "K-48210", "Amina Rahimi", "DE", Observation.SEEN_ONLY);
        AccountId other = sample.account("wu", "C-0107", "Goran Petkov", "MK", Observation.PARTIAL);
        List<Transfer> rows = List.of(sample.pay(contested, other, 100_00L, 0, Channel.MTO, Precision.MINUTE));
        sample.find("fan-in", "A1", 0.5, contested, Role.COLLECTOR, rows, "-");
        sample.find("control", "E3", 0.5, contested, Role.POSSIBLE_VICTIM, rows, "-");
        ReportContent content = sample.toContent();
        String pseudonym = content.protection().label(contested);
        SafeReport report = Redaction.apply(content, ReportText.english());
        assertThat(report.protection().contested()).containsExactly(pseudonym + ": collector; possible victim");
        assertThat(report.networks().get(0).findings().get(0).headline()).endsWith(": " + pseudonym);
        assertThat(report.networks().get(0).rows().get(0).withheld()).isTrue();
    }

    @Test
    void institutionsAreNamedWithoutAPart() {
        AccountId bank = new AccountId(AccountId.Kind.ACCOUNT, "", "FICTIONBANK");
        SampleCase sample = SampleCase.empty();
        sample.accounts.put(
                bank, new ReportAccount(bank, "Fiction Bank", "AT", Observation.SEEN_ONLY, 1, Naming.INSTITUTION));
        assertThat(sample.toContent().protection().label(bank)).isEqualTo("FICTIONBANK");
    }

    private String written(ReportContent content) throws IOException {
        Path page = ReportWriter.write(content, ReportText.english(), folder);
        return (Files.readString(page) + Files.readString(page.resolveSibling(ReportWriter.DATA)))
                .toLowerCase(Locale.ROOT);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? Mention.NONE.toString() : value;
    }
}
