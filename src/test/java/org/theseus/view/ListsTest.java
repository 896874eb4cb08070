package org.theseus.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.store.HeldParty;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;

/** Transfers, accounts, parties, and one line of a file. */
class ListsTest {

    private static final byte[] FILE =
            "\uFEFFtime,payer,payee,amount,reference\n2023-06-01,A,B,10.00,\"two\nlines\"\r\n2023-06-02,B,OUT,9.00,x\rlast"
                    .getBytes(StandardCharsets.UTF_8);
    private static final String SHA = Story.sha256(FILE);

    private final Story story = new Story().file("f.csv", SHA, List.of("A"), """
                    2023-06-01|A > B|10.00 EUR|payer_name=Ana|payee_phone=+431234567|transfer_id=tx 1
                    -|B > OUT|9.00 EUR|sum_of=?|until=2023-07-01
                    """.strip());

    @Test
    void transfersWithTheirSums() {
        Table table = Transfers.of(story.ledger(), TransferFilter.ALL);
        assertThat(table.rows()).extracting(row -> row.cell(6)).containsExactly("outside bank", "B");
        assertThat(Story.amount(table.footer().get(0).cell(table.indexOf("amount"))))
                .isEqualTo("19.00 EUR");
        assertThat(table.cell(0, "payments")).isNull();
        assertThat(table.cell(0, "until")).hasToString("2023-07-01");
    }

    @Test
    void accountsWithTheirObservation() {
        Table table = Accounts.of(story.ledger());
        assertThat(table.rows())
                .extracting(row -> row.cell(2) + " " + row.cell(5) + " " + row.cell(6) + " " + row.cell(7))
                .containsExactly("A account FULL 1", "B account SEEN_ONLY 2", " outside SEEN_ONLY 1");
        assertThat(table.notes()).containsExactly("own records of 1 of these accounts are in the case");
    }

    @Test
    void partiesHaveTheFieldsOfTheContract() throws IOException {
        String b = PartyId.of(Story.account("B"));
        story.store()
                .replaceFindings(
                        List.of("pass-through"),
                        List.of(new StoredFinding(
                                "F-1",
                                "pass-through",
                                1,
                                "A4",
                                1,
                                0.75,
                                true,
                                "h",
                                List.of(),
                                List.of(),
                                null,
                                "{\"parties\":[{\"id\":\"" + b + "\",\"role\":\"MULE\"}]}")),
                        "{}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableRenderer.json()
                .render(
                        Parties.of(
                                story.ledger(),
                                Map.of(
                                        "acct:bank/B",
                                        new Parties.Category("VICTIM", "k.m., 2023-07-21T08:00:00Z: interview"))),
                        out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"id\":\"" + PartyId.of(Story.account("A"))
                                + "\",\"label\":\"Ana\",\"transfers\":1,\"pattern_roles\":[],\"category\":\"UNCLASSIFIED\",\"category_by\":\"\","
                                + "\"mentions\":[{\"sourceId\":\"tx 1\",\"side\":\"payer\"}],"
                                + "\"identifiers\":[{\"kind\":\"account\",\"value\":\"A\"},{\"kind\":\"name\",\"value\":\"ana\"}],"
                                + "\"plays\":[],\"observation\":\"FULL\",\"why\":[\"one account: nothing has been merged\"],"
                                + "\"key\":\"acct:bank/A\"}",
                        "{\"id\":\"" + b
                                + "\",\"label\":\"B\",\"transfers\":2,\"pattern_roles\":[{\"role\":\"MULE\",\"confidence\":0.75,"
                                + "\"finding_ids\":[\"F-1\"]}],\"category\":\"VICTIM\",\"category_by\":\"k.m., 2023-07-21T08:00:00Z: interview\",\"mentions\":[{\"sourceId\":\""
                                + Objects.requireNonNull(Transfers.of(story.ledger(), TransferFilter.ALL)
                                        .cell(0, "transfer_id"))
                                + "\",\"side\":\"payer\"},{\"sourceId\":\"tx 1\",\"side\":\"payee\"}],"
                                + "\"identifiers\":[{\"kind\":\"account\",\"value\":\"B\"},{\"kind\":\"phone\",\"value\":\"+431234567\"}],"
                                + "\"plays\":[\"MULE\"],\"observation\":\"SEEN_ONLY\",\"why\":[\"one account: nothing has been merged\"],"
                                + "\"key\":\"acct:bank/B\"}");
    }

    private SourceRowView row(String place) {
        return SourceRowView.of(story.ledger(), place, file -> new ByteArrayInputStream(FILE));
    }

    @Test
    void aPaymentOfAPartyToItselfIsOneTransfer() {
        Story own = new Story().file("own.csv", List.of(), """
                2023-06-01|A > A|10.00 EUR
                2023-06-02|A > B|9.00 EUR
                2023-06-03|A > C|8.00 EUR
                """.strip());
        HeldParty one = new HeldParty(
                "P-one", List.of(Story.account("A").key(), Story.account("B").key()), List.of(), List.of());
        Table table = Parties.of(own.ledger(), List.of(one), Map.of());
        assertThat(table.cell(0, "transfers")).isEqualTo(3L);
    }

    @Test
    void aLineOfAFileAsItStandsThere() {
        SourceRowView second = row("f.csv:2");
        assertThat(second.row().cell(0, "raw")).isEqualTo("2023-06-01,A,B,10.00,\"two\nlines\"");
        assertThat(second.transfers().rows()).extracting(r -> r.cell(1)).containsExactly("tx 1");
        assertThat(second.row().notes()).isEmpty();
        assertThat(row("f.csv:1").row().cell(0, "raw")).isEqualTo("time,payer,payee,amount,reference");
        assertThat(row("f.csv:1").row().notes().get(0)).startsWith("no transfer begins on this line");
        assertThat(row(SHA.substring(0, 8) + ":4").row().cell(0, "raw")).isEqualTo("2023-06-02,B,OUT,9.00,x");
        assertThat(row("f.csv:5").row().cell(0, "raw")).isEqualTo("last");
    }

    @Test
    void nobodyIsMeantByNothing() {
        assertThatThrownBy(() -> PartySelector.of(story.ledger()).select(" ", PartySelector.Several.ACCEPT))
                .hasMessage("nobody in this case is \"\"");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> row("f.csv:6")).hasMessage("f.csv has 5 lines, not 6");
        assertThatThrownBy(() -> row("f.csv:0")).isInstanceOf(TheseusException.class);
        assertThatThrownBy(() -> row("g.csv:1")).hasMessage("no imported file is called \"g.csv\"");
        assertThatThrownBy(() -> row("f.csv")).hasMessage("\"f.csv\" is no place in a file");
        assertThatThrownBy(() ->
                        SourceRowView.of(story.ledger(), "f.csv:1", file -> new ByteArrayInputStream(new byte[] {1})))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.CHECK));
        assertThatThrownBy(() -> SourceRowView.of(story.ledger(), "f.csv:1", file -> {
                    throw new IOException("gone");
                }))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.STORE));
    }

    @Test
    void noViewShowsNationalityOrBirthDate() {
        List<Table> views = List.of(
                Transfers.of(story.ledger(), TransferFilter.ALL),
                Accounts.of(story.ledger()),
                Parties.of(story.ledger(), Map.of()),
                Statement.of(story.ledger(), story.select("A"), Period.ALL),
                Counterparties.of(story.ledger(), story.select("A"), Period.ALL),
                Lookup.of(story.ledger(), List.of("A")));
        assertThat(views)
                .allSatisfy(view -> assertThat(view.columns())
                        .extracting(column -> column.name())
                        .noneMatch(name -> name.contains("national") || name.contains("birth")));
    }

    @Test
    void periodsAreReadAndRefused() {
        assertThat(Period.parse("2023-06-01", "2023-06-02T10:14:00+02:00").beforeMillis())
                .isEqualTo(1_685_693_640_000L);
        assertThat(Period.parse("2023-06-01T10:14", null).afterMillis()).isEqualTo(1_685_614_440_000L);
        assertThat(Period.parse("2023-06-01", null).contains(Story.time("-"))).isFalse();
        assertThat(Period.ALL.contains(Story.time("-"))).isTrue();
        assertThat(Period.parse("2023-06-01", "2023-06-02").contains(Story.time("2023-06-01")))
                .isTrue();
        assertThat(Period.parse("2023-06-01", "2023-06-02").contains(Story.time("2023-06-02")))
                .isFalse();
        assertThatThrownBy(() -> Period.parse("31.02.2023", null)).hasMessage("\"31.02.2023\" is no date");
    }
}
