package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** The canonical profile: every column, every reject, duplicates and conflicts. */
class CanonicalTest {

    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void files() {
        csv = new Csv(folder);
    }

    @Test
    void everyColumnArrives() {
        String head =
                "transfer_id,time,payer_id,payer_name,payer_account,payer_country,payer_phone,payer_document,payee_id,"
                        + "payee_name,payee_account,payee_country,payee_phone,payee_document,amount,currency,channel,send_place,"
                        + "pay_place,send_agent,pay_agent,reference,paid_time,value_date,status,mtcn,end_to_end_id,fee,paid_amount,"
                        + "paid_currency,balance_after,conductor_name,conductor_document,device,terminal_id,merchant_code,"
                        + "payer_birth_date,payee_birth_date,payer_address,payee_address,payer_nationality,payee_nationality,"
                        + "payer_email,payee_email,declared_relation,declared_purpose,till";
        String row =
                "tx 1,2023-06-02T10:14+02:00,C-1,Ana,AT611904300234573201,AT,+43 1,P1,C-2,\"Б, Иво\",,XK,,P2,2200.5,EUR,"
                        + "MTO,Wien,\"Preševo, RS\",A1,A2,help,2023-06-02T11:00:05Z,2023-06-03,PAID,0123456789,E2E,4.90,"
                        + "257850.00,RSD,12.30,Cond,CD,dev,term,5411,1990-01-01,1991,street 1,street 2,AT,RS,a@x,b@x,sister,food,7";
        IngestResult result = csv.read("all.csv", head + "\n" + row + "\n", "canonical");

        assertThat(result.rejected()).isEmpty();
        Transfer transfer = csv.transfers.get(0);
        assertThat(transfer.sourceId()).isEqualTo("tx 1");
        assertThat(transfer.time()).hasToString("2023-06-02T08:14Z");
        assertThat(transfer.paidTime()).hasToString("2023-06-02T11:00:05Z");
        assertThat(transfer.valueDate()).hasToString("2023-06-03");
        assertThat(transfer.from().key()).isEqualTo("acct:/AT611904300234573201");
        assertThat(transfer.to().key()).isEqualTo("cust:canonical/C-2");
        assertThat(transfer.payee().name()).isEqualTo("Б, Иво");
        assertThat(transfer.payee().country()).isEqualTo("XK");
        assertThat(transfer.payer().nationality()).isEqualTo("AT");
        assertThat(transfer.amount()).isEqualTo(new Money(220_050, "EUR"));
        assertThat(transfer.paid()).isEqualTo(new Money(25_785_000, "RSD"));
        assertThat(transfer.channel()).isEqualTo(Channel.MTO);
        assertThat(transfer.status()).isEqualTo(Status.PAID);
        assertThat(transfer.details().keySet()).containsExactlyInAnyOrder(Detail.values());
        assertThat(transfer.detail(Detail.MTCN)).isEqualTo("0123456789");
        assertThat(transfer.attributes()).isEqualTo(new TreeMap<>(Map.of("till", "7")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2023-02-30T10:00:00Z | 10.00     | EUR | MTO  | BAD_DATE     | 2023-02-30
                    02.06.2023           | 10.00     | EUR | MTO  | BAD_DATE     | ISO-8601
                    0023-06-02           | 10.00     | EUR | MTO  | BAD_DATE     | 1900
                    ''                   | 10.00     | EUR | MTO  | NO_DATE      | empty
                    2023-06-02T10:14     | 10.00     | EUR | MTO  | NO_OFFSET    | +02:00
                    2023-06-02T10:14:05  | 10.00     | EUR | MTO  | NO_OFFSET    | may be hours off
                    2023-06-02           | '1.234,56'| EUR | MTO  | BAD_AMOUNT   | decimals with "."
                    2023-06-02           | -10.00    | EUR | MTO  | BAD_AMOUNT   | not positive
                    2023-06-02           | 0         | EUR | MTO  | BAD_AMOUNT   | not positive
                    2023-06-02           | 10.005    | EUR | MTO  | BAD_AMOUNT   | more decimals
                    2023-06-02           | 1E3       | EUR | MTO  | BAD_AMOUNT   | 'E'
                    2023-06-02           | ''        | EUR | MTO  | NO_AMOUNT    | empty
                    2023-06-02           | 10.00     | EUX | MTO  | BAD_CURRENCY | EUX
                    2023-06-02           | 10.00     | ''  | MTO  | NO_CURRENCY  | empty
                    2023-06-02           | 10.00     | EUR | SHIP | BAD_CHANNEL  | SHIP
                    """)
    void aBadCellRejectsItsRowWithValueAndAdvice(
            String time, String amount, String currency, String channel, String code, String said) {
        IngestResult result = csv.canonical(
                "1,2023-06-01,C-1,,C-2,,5.00,EUR,MTO",
                "2," + time + ",C-1,,C-2,,\"" + amount + "\"," + currency + "," + channel);

        assertThat(result.accepted()).isEqualTo(1);
        RowIssue issue = result.rejected().get(0);
        assertThat(issue.line()).isEqualTo(3);
        assertThat(issue.record()).isEqualTo(2);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).contains(said);
        assertThat(issue.raw()).startsWith("2," + time);
        assertThat(result.totals().sum()).containsEntry("EUR", "5.00");
    }

    @Test
    void aRowOfWhichNobodyIsKnownIsRejected() {
        assertThat(csv.canonical("1,2023-06-01,,,,,5.00,EUR,MTO")
                        .rejected()
                        .get(0)
                        .code())
                .isEqualTo("NO_PARTY");
    }

    @Test
    void aCutOffRowIsRejectedAndTrailingEmptyCellsAreNot() {
        IngestResult result = csv.canonical("1,2023-06-01,C-1,,C-2,,5.00,EUR,MTO,,", "2,2023-06-01,C-1");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected().get(0).code()).isEqualTo("ROW_WIDTH");
    }

    @Test
    void cashHasTheOutsideWorldOnTheOtherSide() {
        csv.canonical("1,2023-06-01,,,C-2,,5.00,EUR,CASH_IN", "2,2023-06-01,C-2,,,,5.00,EUR,CASH_OUT");

        assertThat(csv.transfers.get(0).from()).isEqualTo(new AccountId(AccountId.Kind.OUTSIDE, "canonical", ""));
        assertThat(csv.transfers.get(1).to()).isEqualTo(new AccountId(AccountId.Kind.OUTSIDE, "canonical", ""));
    }

    @Test
    void withoutNumbersTheNameIsTheNode() {
        csv.canonical("1,2023-06-01,,  Ana   MARIĆ ,C-2,,5.00,EUR,MTO", "2,2023-06-01,,ana marić,C-2,,5.00,EUR,MTO");

        assertThat(csv.transfers.get(0).from().key()).isEqualTo("name:canonical/ana marić||");
        assertThat(csv.transfers.get(1).from()).isEqualTo(csv.transfers.get(0).from());
    }

    @Test
    void theSameRowAgainIsADuplicateThatKeepsItsLine() {
        String row = "1,2023-06-01,C-1,,C-2,,5.00,EUR,MTO";
        IngestResult result = csv.canonical(row, row);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.duplicates()).isEqualTo(1);
        assertThat(result.totals().sum()).containsEntry("EUR", "5.00");
        assertThat(csv.transfers.get(1).id()).isEqualTo(csv.transfers.get(0).id());
        assertThat(csv.transfers.get(1).contentHash())
                .isEqualTo(csv.transfers.get(0).contentHash());
        assertThat(csv.transfers.get(1).sources()).extracting(SourceRow::line).containsExactly(3L);
    }

    @Test
    void theSameIdWithOtherContentIsAConflictThatShowsBothValues() {
        IngestResult result = csv.canonical(
                "1,2023-06-01,C-1,,C-2,,5.00,EUR,MTO",
                "2,2023-06-01,C-1,,C-2,,oops,EUR,MTO",
                "1,2023-06-01,C-1,,C-2,,6.00,EUR,MTO");

        assertThat(result.rejected()).extracting(RowIssue::code).containsExactly("BAD_AMOUNT", "CONFLICT");
        assertThat(result.rejected().get(1).message())
                .contains("line 2")
                .contains("amount: \"6.00 EUR\" / \"5.00 EUR\"");
        assertThat(result.rowsRead()).isEqualTo(result.accepted() + result.duplicates() + result.rejectedCount());
    }

    @Test
    void theNamespaceOfTheSourceIsPartOfIdsAndNodes() {
        Path file = csv.file("n.csv", Csv.HEAD + "\n1,2023-06-01,C-1,,C-2,,5.00,EUR,MTO\n", StandardCharsets.UTF_8);
        Profile canonical = Profiles.of(null).get("canonical");
        csv.read(file, canonical, IngestOptions.NONE);
        Transfer plain = csv.transfers.get(0);
        IngestResult result = csv.read(file, canonical, new IngestOptions("brzo/mt", null, true));
        Transfer named = csv.transfers.get(0);

        assertThat(named.id()).isNotEqualTo(plain.id()).matches("T-[0-9a-f]{16}");
        assertThat(named.from().key()).isEqualTo("cust:brzo_mt/C-1");
        assertThat(AccountId.parse(named.from().key())).isEqualTo(named.from());
        assertThat(result.observed())
                .containsExactly(
                        new Observed("cust:brzo_mt/C-1", "2023-06-01", "2023-06-01"),
                        new Observed("cust:brzo_mt/C-2", "2023-06-01", "2023-06-01"));
    }

    @Test
    void idsAndHashesNeverChangeBetweenVersions() {
        csv.canonical("1,2023-06-02T10:14:00+02:00,C-1,Ana,C-2,Ivo,5.00,EUR,MTO");

        // worked out apart with sha256sum over the text "9:canonical;1:1;"
        assertThat(csv.transfers.get(0).id()).isEqualTo(RowDigest.id(new RowDigest().ofSourceId("canonical", "1")));
        assertThat(csv.transfers.get(0).id()).isEqualTo("T-2d1c02a839e2a9f2");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-02,DAY,true,1685664000000",
        "2023-06-02T10:14Z,MINUTE,false,1685700840000",
        "2023-06-02T10:14:05+0200,SECOND,false,1685693645000",
        "2023-06-02T10:14:05.25+02:00,MILLI,false,1685693645250",
        "2023-06-02T10:14:05-00:30,SECOND,false,1685702645000"
    })
    void timesKeepTheirPrecision(String written, Precision precision, boolean assumed, long millis) {
        csv.canonical("1," + written + ",C-1,,C-2,,5.00,EUR,MTO");

        assertThat(csv.transfers.get(0).time()).isEqualTo(new BookingTime(millis, precision, assumed));
    }

    @Test
    void aFileWithoutAPaymentIsRefused() throws IOException {
        Path file = csv.file("none.csv", Csv.HEAD + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FileIngest.read(
                        file,
                        Profiles.of(null).get("canonical"),
                        IngestOptions.NONE,
                        transfer -> {},
                        IngestProgress.SILENT))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("no payment below them");
    }
}
