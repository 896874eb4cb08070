package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.protect.CaseKey;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Naming;
import org.theseus.protect.Protection;
import org.theseus.protect.Subject;
import org.theseus.requests.OrderText;
import org.theseus.requests.Request;
import org.theseus.table.TableRenderer;

/** What leaves the case names nobody who is protected and tells no reasons. */
class RequestTableTest {

    private static final AccountId PAYER = SampleFinding.account("112233");
    private static final AccountId COLLECTOR = SampleFinding.account("445566");
    private static final Map<AccountId, String> NAMES = Map.of(PAYER, "Amina Payer", COLLECTOR, "Cem Collector");

    private static Request about(AccountId account) {
        return new Request(
                Request.What.RECORDS,
                "MK",
                "bank",
                account,
                "",
                "",
                LocalDate.parse("2023-05-01"),
                LocalDate.parse("2023-07-31"),
                1,
                List.of("F-1"),
                List.of("plays the part of X in A1"),
                List.of(),
                List.of("MTCN 4711"));
    }

    private static final List<Request> REQUESTS = List.of(about(COLLECTOR), about(PAYER));

    private static RequestTable words(Disclosure disclosure) {
        return new RequestTable(REQUESTS, protection(disclosure), NAMES);
    }

    private static Protection protection(Disclosure disclosure) {
        return Protection.of(
                CaseKey.parse("ab".repeat(32)),
                disclosure,
                NAMES.entrySet().stream()
                        .map(entry -> new Subject(entry.getKey(), entry.getValue(), Naming.BY_PART))
                        .toList(),
                List.of(SampleFinding.of(
                        "F-1",
                        "fan-in",
                        0.8,
                        List.of("T-1"),
                        SampleFinding.party("112233", Role.PAYER),
                        SampleFinding.party("445566", Role.COLLECTOR))),
                List.of());
    }

    private static String csv(Disclosure disclosure, boolean outside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableRenderer.csv().render(words(disclosure).table(outside), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void filesCallProtectedPartiesByPseudonym() throws IOException {
        assertThat(csv(Disclosure.PROTECTED, true))
                .contains(
                        "445566",
                        "Cem Collector",
                        protection(Disclosure.PROTECTED).pseudonym(PAYER))
                .containsOnlyOnce("4711")
                .doesNotContain("112233", "Amina", "plays the part", "F-1");
        assertThat(csv(Disclosure.REVEALED, true))
                .contains("112233", "Amina Payer")
                .doesNotContain("plays the part");
    }

    @Test
    void theDeskSeesNamesAndReasons() throws IOException {
        assertThat(csv(Disclosure.REVEALED, false)).contains("112233", "Amina Payer", "plays the part", "F-1");
    }

    @Test
    void theTextOfAnOrderDoesTheSame() {
        Protection protection = protection(Disclosure.PROTECTED);
        String text =
                OrderText.of(REQUESTS, words(Disclosure.PROTECTED)::named, protection::pseudonym, protection::freeText);
        assertThat(text)
                .contains("Account 445566 (Cem Collector) (payments MTCN 4711)")
                .contains("Customer " + protection.pseudonym(PAYER) + " (the number is handed over separately)")
                .doesNotContain("112233", "Amina");
    }
}
