package org.theseus.counterparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Account numbers and names in free text: what is found, how sure, and what must never be found. */
class CounterpartyTextTest {

    private static final AccountScan SCAN = AccountScan.of(Set.of(DomesticFormat.RS, DomesticFormat.MK));
    private static final String AT = "AT611904300234573201";

    private static CounterpartyText reader(boolean remainder, TextPattern... patterns) {
        return CounterpartyText.of(List.of(patterns), SCAN, remainder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT611904300234573201                             | AT611904300234573201   | HIGH
            an AT61 1904 3002 3457 3201 Petar                | AT611904300234573201   | HIGH
            IBANAT611904300234573201BICXYZ                   | AT611904300234573201   | MEDIUM
            IBANAT611904300234573201                         | AT611904300234573201   | HIGH
            xAT611904300234573201                            | AT611904300234573201   | MEDIUM
            at611904300234573201                             | AT611904300234573201   | HIGH
            GB33BUKB20201555555555/x                         | GB33BUKB20201555555555 | HIGH
            uplata 160-205801-78 Pera                        | RS35160000000020580178 | HIGH
            160000000020580178                               | RS35160000000020580178 | MEDIUM
            300000000042425 ТЕСТ                             | MK07300000000042425    | MEDIUM
            300-0000000424-25                                | MK07300000000042425    | HIGH
            """)
    void anAccountIsFound(String text, String iban, Confidence confidence) {
        assertThat(SCAN.list(text)).singleElement().satisfies(found -> {
            assertThat(found.iban()).isEqualTo(iban);
            assertThat(found.confidence()).isEqualTo(confidence);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AT611904300234573202",
        "AT61190430023457320",
        "AT6119043002345732011",
        "AT61  1904 3002 3457 3201",
        "160-205801-79",
        "X160000000020580178",
        "1160000000020580178",
        "160-205801-78-1",
        "Rechnung 2023/4711 vom 02.06.2023",
        "ZZ611904300234573201"
    })
    void whatIsNoAccountIsNotOne(String text) {
        assertThat(SCAN.list(text)).isEmpty();
    }

    /** Against the definition: every substring, blanks out, that the validator accepts and that no digit follows. */
    @Test
    void theScanFindsWhatTryingEverySubstringFinds() {
        int rounds = Integer.getInteger("theseus.randomGraphs", 2000);
        String[] parts = {
            AT, "DE89370400440532013000", " ", "7", "X", "Ref", "DE89 3704 0044 0532 0130 00", "12", "-", "AT61"
        };
        AccountScan scan = AccountScan.of(Set.of());
        for (int seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(scan.list(text.toString()).stream()
                            .map(FoundAccount::iban)
                            .toList())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(trying(text.toString()));
        }
    }

    private static List<String> trying(String text) {
        List<String> found = new java.util.ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int next = from + 1;
            for (int to = from + 15; to <= text.length(); to++) {
                String part = text.substring(from, to);
                String number = part.replace(" ", "").toUpperCase(Locale.ROOT);
                boolean blanks = part.contains("  ") || part.startsWith(" ") || part.endsWith(" ");
                boolean head = part.length() > 1 && part.charAt(1) != ' ';
                boolean digitAfter = to < text.length() && Character.isDigit(text.charAt(to));
                if (!blanks
                        && head
                        && !digitAfter
                        && IBANValidator.getInstance().isValid(number)) {
                    found.add(number);
                    next = to;
                    break;
                }
            }
            from = next;
        }
        return found;
    }

    @Test
    void domesticNumbersAreTheirIbanAndWrongOnesAreNot() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            for (DomesticFormat format : EnumSet.allOf(DomesticFormat.class)) {
                String head =
                        String.format(Locale.ROOT, "%0" + (format.digits() - 2) + "d", random.nextInt(1_000_000_000));
                int check = 98
                        - new BigInteger(head + "00")
                                .mod(BigInteger.valueOf(97))
                                .intValue();
                String number = head + String.format(Locale.ROOT, "%02d", check);
                assertThat(format.findIban(number))
                        .as("%s seed %d", format, seed)
                        .isPresent();
                assertThat(format.findIban(number)
                                .map(iban -> IBANValidator.getInstance().isValid(iban)))
                        .as("%s %s", format, number)
                        .contains(true);
                String wrong = head + String.format(Locale.ROOT, "%02d", check == 2 ? 3 : check - 1);
                assertThat(format.findIban(wrong))
                        .as("%s seed %d", format, seed)
                        .isEmpty();
            }
        }
        assertThat(DomesticFormat.RS.findIban("160-205801-78")).contains("RS35160000000020580178");
        assertThat(DomesticFormat.RS.findIban("16-0205801-78")).isEmpty();
        assertThat(DomesticFormat.RS.findIban("")).isEmpty();
    }

    @Test
    void thePatternComesFirstTheRemainderLastAndIsLow() {
        TextPattern pattern = TextPattern.of(Pattern.compile("^FROM (?<name>[^/]+)/"), Confidence.HIGH, "BANK");
        Extraction byPattern = reader(true, pattern).find("FROM  Petar  Petrović / " + AT, null);
        assertThat(byPattern.name()).isEqualTo("Petar Petrović");
        assertThat(byPattern.nameConfidence()).isEqualTo(Confidence.HIGH);
        assertThat(byPattern.account()).isEqualTo(AT);
        assertThat(byPattern.channel()).isEqualTo("BANK");

        Extraction left = reader(true, pattern).find("UPLATA 160-205801-78 PETAR PETROVIC 97-123", null);
        assertThat(left.name()).isEqualTo("UPLATA PETAR PETROVIC");
        assertThat(left.nameConfidence()).isEqualTo(Confidence.LOW);
        assertThat(reader(false, pattern).find("UPLATA PETAR", null)).isEqualTo(Extraction.NONE);
        assertThat(reader(true).find("12345 / 99-1", null)).isEqualTo(Extraction.NONE);
    }

    @Test
    void theOwnAccountIsNotTheOtherSideAndTwoAreNoChoice() {
        String de = "DE89370400440532013000";
        assertThat(reader(false).find(AT + " " + de, "AT61 1904 3002 3457 3201").account())
                .isEqualTo(de);
        Extraction two = reader(false).find(AT + " " + de, null);
        assertThat(two.account()).isNull();
        assertThat(two.otherAccounts()).containsExactly(AT, de);
    }

    @Test
    void aGroupThatNobodyReadsIsRefused() {
        Pattern wrong = Pattern.compile("(?<nmae>.*)");
        assertThatThrownBy(() -> TextPattern.of(wrong, Confidence.HIGH, null)).hasMessageContaining("nmae");
    }
}
