package org.theseus.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;

/** Finding people and values again, however they are typed; what two people share. */
class LookupTest {

    private final Story story = new Story().file("wu.csv", List.of(), """
                    2023-06-01|AT611904300234573201 > B|10.00 EUR|payer_name=Ana  Kovač|payer_phone=+43 (0)660 123-45|payee_phone=0043 676 99999|mtcn=123-456-7890|send_agent=MK 077|transfer_id=tx 1
                    2023-06-02|C > B|20.00 EUR|payer_name=Cem|payer_document=p 12-345|pay_agent=MK 077|payee_email=B@Mail.Org|pay_place=Bihać
                    2023-06-02|C > D|30.00 EUR|payee_name=Cem|payee_document=P12345|pay_place=BIHAĆ|payer_phone=4366012345
                    """.strip());

    private List<Object> line(String entry) {
        Table table = Lookup.of(story.ledger(), List.of(entry));
        assertThat(table.rows()).hasSize(1);
        return List.of(
                Objects.requireNonNull(table.cell(0, "hit")),
                Objects.requireNonNull(table.cell(0, "appeared_as")),
                Objects.requireNonNull(table.cell(0, "transfers")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0043 660 12345             | payer phone                       | 2
                    +4366012345                | payer phone                       | 2
                    43 660 12345               | payer phone                       | 2
                    +43 676/99999              | payee phone                       | 1
                    P 12345                    | payee document, payer document    | 2
                    at61 1904 3002 3457 3201   | payer account                     | 1
                    1234567890                 | MTCN                              | 1
                    b@mail.org                 | payee e-mail                      | 1
                    ana kovač                  | payer name                        | 1
                    CEM                        | payee name, payer name            | 2
                    mk 077                     | pay agent, send agent             | 2
                    tx 1                       | source id                         | 1
                    """)
    void aValueIsFoundHoweverItIsWritten(String entry, String where, long transfers) {
        assertThat(line(entry)).isEqualTo(List.of("hit", List.of(where.split(", ")), transfers));
    }

    @Test
    void everyEntryOfAListHasItsLine() {
        Table table = Lookup.of(story.ledger(), List.of("+4366012345", " ", "0660 12345", "Cem", "Cem", "Bihać"));
        assertThat(table.rows())
                .extracting(row -> row.cell(1))
                .containsExactly("hit", "no hit", "hit", "hit", "no hit");
        assertThat(table.rows())
                .extracting(row -> row.cell(0))
                .containsExactly("+4366012345", "0660 12345", "Cem", "Cem", "Bihać");
        assertThat(table.notes())
                .containsExactly(
                        "3 of 5 entries found",
                        "an entry is compared whole: theseus search finds a part of a name or reference");
        assertThat(table.rows().get(1).sources()).isEmpty();
        assertThat(table.rows().get(0).sources()).extracting(Object::toString).containsExactly("wu.csv:2", "wu.csv:4");
    }

    @Test
    void theIndexSeesWhatBruteForceSees() {
        story.ledger().readTransfers(org.theseus.store.TransferFilter.ALL, transfer -> {
            for (var sighting : org.theseus.model.Sighting.allIn(transfer)) {
                story.ledger()
                        .readSightings(
                                java.util.Set.of(sighting.identifier()),
                                (found, where) -> assertThat(where.identifier()).isEqualTo(sighting.identifier()));
            }
        });
        assertThat(story.ledger()
                        .findTransfersAt(Story.sha256("wu.csv".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 3))
                .singleElement()
                .matches(transfer -> transfer.amount().plain().equals("20.00"));
        assertThat(Identifier.of(Identifier.Kind.PHONE, " () ")).isEmpty();
    }

    @Test
    void aPartyIsFoundByAnythingThatNamesIt() {
        String key = Story.account("AT611904300234573201").key();
        String id = PartyId.of(Story.account("AT611904300234573201"));
        for (String typed : List.of(
                key,
                "AT611904300234573201",
                "at61 1904 3002 3457 3201",
                "ANA KOVAČ",
                id,
                id.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(story.select(typed).keys()).as(typed).containsExactly(key);
        }
        assertThat(story.select(id).how()).isEqualTo(Selection.How.PARTY_ID);
        assertThat(story.select("cem").how()).isEqualTo(Selection.How.NAME);
        assertThat(story.select("cem").accounts()).hasSize(2);
        assertThat(story.select("tx 1").how()).isEqualTo(Selection.How.TRANSFER);
        assertThat(story.select("tx 1").accounts()).hasSize(2);
        assertThat(story.select("cem").partyIds()).allMatch(party -> party.matches("P-[0-9a-f]{12}"));
    }

    @Test
    void whoIsNotFoundOrNotAloneIsSaid() {
        PartySelector selector = PartySelector.of(story.ledger());
        assertThatThrownBy(() -> selector.select("kova", PartySelector.Several.ACCEPT))
                .isInstanceOfSatisfying(TheseusException.class, e -> {
                    assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE);
                    assertThat(e).hasMessage("nobody in this case is \"kova\"");
                    assertThat(e.advice()).startsWith("did you mean P-").contains("Ana  Kovač");
                });
        assertThatThrownBy(() -> selector.select("zzz", PartySelector.Several.ACCEPT))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.advice()).contains("theseus search"));
        assertThatThrownBy(() -> selector.select("Cem", PartySelector.Several.REFUSE))
                .hasMessage("\"Cem\" may be any of 2 accounts");
        assertThat(selector.narrow(story.select("cem"), "D").keys())
                .containsExactly(Story.account("D").key());
        assertThatThrownBy(() -> selector.narrow(story.select("cem"), "B")).isInstanceOf(TheseusException.class);
    }

    @Test
    void whatTwoShare() {
        Table table = Common.of(
                story.ledger(),
                List.of(story.select("AT611904300234573201"), story.select("C"), story.select("D")),
                Period.ALL);
        assertThat(table.rows())
                .extracting(row -> row.cell(0) + " " + row.cell(1) + " " + row.cell(3) + " " + row.cell(5))
                .containsExactly("DIRECT C - D 2 1", "COUNTERPARTY B 2 2", "DOCUMENT P12345 2 2", "DAY 2023-06-02 2 2");
        assertThat(table.rows().get(1).sources()).extracting(Object::toString).containsExactly("wu.csv:2", "wu.csv:3");
        Table ends = Common.of(story.ledger(), List.of(story.select("B"), story.select("D")), Period.ALL);
        assertThat(ends.rows())
                .extracting(row -> row.cell(0) + " " + row.cell(1))
                .containsExactly("COUNTERPARTY Cem", "PLACE bihać", "DAY 2023-06-02");
        assertThatThrownBy(() -> Common.of(story.ledger(), List.of(story.select("B")), Period.ALL))
                .isInstanceOf(TheseusException.class);
    }
}
