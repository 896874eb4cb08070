package org.theseus.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Who is named, how the others are called, and what the ids of an output tell. */
class ProtectionTest {

    private static final CaseKey KEY = CaseKey.parse("0f".repeat(32));
    private static final CaseKey OTHER = CaseKey.parse("f0".repeat(32));

    @TempDir
    Path folder;

    private final SmallCase story = new SmallCase();

    @Test
    void onlyActingPartiesAreNamed() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.label(story.collector)).isEqualTo("C-0107");
        assertThat(protection.name(story.collector, null)).isEqualTo("Goran Petkov");
        for (AccountId hidden : List.of(story.payer, story.bystander, story.contested)) {
            assertThat(protection.label(hidden)).matches("P-[0-9a-hjkmnp-tv-z]{8}");
            assertThat(protection.name(hidden, "Amina Rahimi")).isNull();
            assertThat(protection.value(hidden, "+43 664 7710000")).isNull();
        }
        assertThat(protection.hidden())
                .isEqualTo(new Hidden(
                        1,
                        2,
                        1,
                        List.of(new Hidden.Contested(
                                protection.label(story.contested), List.of(Role.COLLECTOR, Role.POSSIBLE_VICTIM)))));
    }

    @Test
    void aPartThatNobodyKnowsNamesNoPayer() {
        AccountId ring = story.account("wu", "C-0500", "Ring Trade");
        Transfer transfer = story.pay(ring, story.payer, "-");
        story.find(Role.UNKNOWN, story.payer, transfer);
        story.find(Role.UNKNOWN, ring, transfer);
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.isHidden(story.payer)).isTrue();
        assertThat(protection.isContested(story.payer)).isFalse();
        assertThat(protection.isHidden(ring)).isFalse();
    }

    @Test
    void aPseudonymIsOnePerCaseAndDependsOnTheKeyAlone() {
        Protection first = story.protection(KEY, Disclosure.PROTECTED);
        SmallCase grown = new SmallCase();
        grown.account("zz_bank", "000", "Aaron Aaronson");
        Protection second = grown.protection(KEY, Disclosure.PROTECTED);
        assertThat(second.label(story.payer)).isEqualTo(first.label(story.payer));
        assertThat(story.protection(OTHER, Disclosure.PROTECTED).label(story.payer))
                .isNotEqualTo(first.label(story.payer));
    }

    @Test
    void pseudonymsThatWouldCollideGrowAndKeepTheirBeginning() {
        List<AccountId> accounts = IntStream.range(0, 2_000)
                .mapToObj(i -> new AccountId(AccountId.Kind.ACCOUNT, "b", String.valueOf(i)))
                .toList();
        Pseudonyms pseudonyms = new Pseudonyms(KEY, accounts, 3);
        Set<String> different = new HashSet<>();
        long grown = 0;
        for (AccountId account : accounts) {
            String pseudonym = pseudonyms.of(account);
            different.add(pseudonym);
            grown += pseudonym.length() > 5 ? 1 : 0;
            assertThat(Pseudonyms.of(KEY, account, Pseudonyms.LONG)).startsWith(pseudonym);
        }
        assertThat(different).hasSize(accounts.size());
        assertThat(grown).as("2,000 of 32,768 short ones: some collide").isPositive();
    }

    @Test
    void whoKnowsTheRowCannotTryAccountNumbersAgainstAnId() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        Transfer hidden = story.transfers.get(0);
        assertThat(protection.transferId(hidden.id())).isNotEqualTo(hidden.id()).matches("T-[0-9a-f]{16}");
        assertThat(protection.partyId(story.payer)).isNotEqualTo(PartyId.of(story.payer));
        assertThat(protection.findingId(story.findings.get(0)))
                .isNotEqualTo(story.findings.get(0).id())
                .isEqualTo(Protection.keyedId(KEY, story.findings.get(0).id()));
        assertThat(protection.partyId(story.collector)).isEqualTo(PartyId.of(story.collector));
    }

    @Test
    void aTransferOfWhichAllIsShownKeepsItsId() {
        AccountId second = story.account("wu", "C-0031", "Milan Jovančić");
        Transfer whole = story.pay(story.collector, second, "material");
        Transfer masked = story.pay(story.collector, second, "for Amina Rahimi");
        story.find(Role.COLLECTOR, second, whole);
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.transferId(whole.id())).isEqualTo(whole.id());
        assertThat(protection.detail(whole, "material")).isEqualTo("material");
        assertThat(protection.transferId(masked.id())).isNotEqualTo(masked.id());
        assertThat(protection.detail(masked, "for Amina Rahimi")).isEqualTo("for " + protection.label(story.payer));
    }

    @Test
    void aContactThatAProtectedPartyHasTooIsNotShownOfAnother() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.value(story.collector, SmallCase.phone(story.payer)))
                .isNull();
        assertThat(protection.value(story.collector, SmallCase.phone(story.collector)))
                .isEqualTo(SmallCase.phone(story.collector));
    }

    @Test
    void contactsInReferencesAreLeftOutUnlessTheyAreANamedPartys() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.freeText("call +43 699 1234567 or 0043 699 1234567, mail a.b@example.org"))
                .isEqualTo("call [phone] or [phone], mail [e-mail]");
        assertThat(protection.freeText("to AT61 1904 3002 3457 3201 RE 2023-06-02/117, 1490.00"))
                .isEqualTo("to [account] RE 2023-06-02/117, 1490.00");
        assertThat(protection.freeText("AT61 1904 3002 3457 3202 fails its check digits"))
                .startsWith("AT61");
        assertThat(protection.freeText("call " + SmallCase.phone(story.collector)))
                .isEqualTo("call " + SmallCase.phone(story.collector));
    }

    @Test
    void revealedShowsEverythingAsItIs() {
        Protection protection = story.protection(KEY, Disclosure.REVEALED);
        assertThat(protection.label(story.payer)).isEqualTo(story.payer.number());
        assertThat(protection.name(story.payer, null)).isEqualTo("Amina Rahimi");
        assertThat(protection.transferId(story.transfers.get(0).id()))
                .isEqualTo(story.transfers.get(0).id());
        assertThat(protection.freeText("Amina Rahimi +43 699 1234567")).isEqualTo("Amina Rahimi +43 699 1234567");
        assertThat(protection.hidden().inAll()).isZero();
        assertThat(protection.used()).isEmpty();
    }

    @Test
    void anIdentifiedVictimIsNeverNamed() {
        story.naming.put(story.collector, Naming.NEVER);
        assertThat(story.protection(KEY, Disclosure.PROTECTED).label(story.collector))
                .startsWith("P-");
    }

    @Test
    void ofTheAccountsOfAnOrderOnlyTheNumberIsTold() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        assertThat(protection.legalFrame(new TreeMap<>(Map.of("scope-accounts", "AT1,AT2", "handling", "H1"))))
                .containsEntry("scope-accounts", "2 accounts")
                .containsEntry("handling", "H1");
    }

    @Test
    void theOwnerLearnsWhoIsBehindThePseudonymsThatWereUsed() {
        Protection protection = story.protection(KEY, Disclosure.PROTECTED);
        String label = protection.label(story.payer);
        assertThat(protection.used()).containsOnlyKeys(label);
        assertThat(protection.used().get(label)).isEqualTo(new Subject(story.payer, "Amina Rahimi", Naming.BY_PART));
    }

    @Test
    void theMaskSeesThroughSpacingAccentsAndCase() {
        Mask mask = new Mask();
        mask.add("AT611904300234573201", "P-1");
        mask.add("22000", "P-2");
        mask.add("1490", "P-2");
        mask.addName("Łukasz Żółć", "P-3");
        mask.addName("Đorđe Hodža", "P-4");
        mask.addName("Ali bin Nur", "P-5");
        assertThat(mask.inProse("to at61 1904 3002 3457 3201.")).isEqualTo("to P-1.");
        assertThat(mask.inProse("220.00 EUR or account 22000")).isEqualTo("220.00 EUR or account P-2");
        assertThat(mask.inProse("1490.00 on 2023-1490 from 1490.")).isEqualTo("1490.00 on 2023-1490 from P-2.");
        assertThat(mask.inProse("łukasz żółć, Łukasz")).isEqualTo("P-3, Łukasz");
        assertThat(mask.inFreeText("za Żółć, ZOLC")).isEqualTo("za P-3, P-3");
        assertThat(mask.inFreeText("hodza djordje DORDE")).isEqualTo("P-4 djordje P-4");
        assertThat(mask.inFreeText("for ali, bin 3")).isEqualTo("for P-5, bin 3");
    }

    @Test
    void aWordOfTheMaskIsLettersDigitsAndMarksOfAnyScript() {
        Mask mask = new Mask();
        mask.add("anna", "P-1");
        Pattern word = Pattern.compile("[\\p{L}\\p{N}\\p{M}]");
        for (int point = 0; point < 0x20000; point++) {
            String sign = Character.toString(point);
            boolean apart = !word.matcher(sign).matches();
            assertThat(mask.inProse("anna" + sign + "anna").contains("P-1" + sign + "P-1"))
                    .as("U+%X", point)
                    .isEqualTo(apart);
        }
    }

    @Test
    void plainTextIsComparedLikeTextOfAnyScript() {
        for (int point = 0; point < 128; point++) {
            String sign = Character.toString(point);
            assertThat(PlainText.compact("x" + sign) + "e").isEqualTo(PlainText.compact("x" + sign + "é"));
        }
    }

    @Test
    void theKeyIsTheOwnersAndStays() throws IOException {
        CaseKey made = CaseKeyFile.in(folder.resolve("protection"));
        Path file = folder.resolve("protection/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(CaseKeyFile.in(folder.resolve("protection")).hex()).isEqualTo(made.hex());
        assertThat(CaseKeyFile.in(folder.resolve("another")).hex()).isNotEqualTo(made.hex());
        assertThat(made).hasToString("CaseKey");
        Files.writeString(file, "7e7e\n");
        assertThatThrownBy(() -> CaseKeyFile.in(folder.resolve("protection")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("is damaged");
    }
}
