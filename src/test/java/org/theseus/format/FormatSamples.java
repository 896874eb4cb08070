package org.theseus.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented files, one per format and dialect, for tests that read or mutilate them. */
public final class FormatSamples {

    /** Three bookings of a canonical list. */
    public static final String CSV = """
            transfer_id,time,payer_id,payer_name,payee_id,payee_name,amount,currency,channel,reference
            1,2023-06-02T10:14:00+02:00,C1,"Ana Marić",C9,Vlado Kos,220.50,EUR,MTO,"for ""rent"", June"
            2,2023-06-03T09:00:00Z,C2,Ivo Perić,C9,Vlado Kos,100,EUR,MTO,
            3,2023-06-03,C3,Ελένη Δήμου,C9,Vlado Kos,75.00,EUR,BANK,"two
            lines"
            """;

    /**
     * Two statements: a batch told by its details, a batch whose details do not add up, a reversal, a pending entry and one
     * for information, a payment in foreign currency.
     */
    public static final String CAMT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <Ntry> in a comment is none -->
            <d:Document xmlns:d="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
             <d:BkToCstmrStmt>
              <d:GrpHdr><d:MsgId>M-1</d:MsgId><d:CreDtTm>2024-02-01T06:00:00+01:00</d:CreDtTm></d:GrpHdr>
              <d:Stmt>
               <d:Id>S-1</d:Id><d:ElctrncSeqNb>7</d:ElctrncSeqNb>
               <d:FrToDt><d:FrDtTm>2024-01-01T00:00:00+01:00</d:FrDtTm><d:ToDtTm>2024-01-31T23:59:59+01:00</d:ToDtTm></d:FrToDt>
               <d:Acct><d:Id><d:IBAN>AT611904300234573201</d:IBAN></d:Id><d:Ccy>EUR</d:Ccy>
                <d:Ownr><d:Nm>Zora Blau</d:Nm></d:Ownr><d:Svcr><d:FinInstnId><d:BICFI>DONBATWW</d:BICFI></d:FinInstnId></d:Svcr></d:Acct>
               <d:Bal><d:Tp><d:CdOrPrtry><d:Cd>OPBD</d:Cd></d:CdOrPrtry></d:Tp><d:Amt Ccy="EUR">1000.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Dt><d:Dt>2024-01-01</d:Dt></d:Dt></d:Bal>
               <d:Bal><d:Tp><d:CdOrPrtry><d:Cd>CLBD</d:Cd></d:CdOrPrtry></d:Tp><d:Amt Ccy="EUR">619.50</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Dt><d:Dt>2024-01-31</d:Dt></d:Dt></d:Bal>
               <d:TxsSummry><d:TtlCdtNtries><d:NbOfNtries>2</d:NbOfNtries><d:Sum>70.00</d:Sum></d:TtlCdtNtries><d:TtlDbtNtries><d:NbOfNtries>2</d:NbOfNtries><d:Sum>450.50</d:Sum></d:TtlDbtNtries></d:TxsSummry>
               <d:Ntry><d:Amt Ccy="EUR">300.50</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd><d:Sts><d:Cd>BOOK</d:Cd></d:Sts>
                <d:BookgDt><d:Dt>2024-01-05+01:00</d:Dt></d:BookgDt><d:ValDt><d:Dt>2024-01-05</d:Dt></d:ValDt><d:AcctSvcrRef>B-1</d:AcctSvcrRef>
                <d:BkTxCd><d:Domn><d:Cd>PMNT</d:Cd><d:Fmly><d:Cd>ICDT</d:Cd><d:SubFmlyCd>ESCT</d:SubFmlyCd></d:Fmly></d:Domn></d:BkTxCd>
                <d:NtryDtls><d:Btch><d:NbOfTxs>2</d:NbOfTxs></d:Btch>
                 <d:TxDtls><d:Refs><d:EndToEndId>E-1</d:EndToEndId><d:UETR>0f8fad5b-d9cb-469f-a165-70867728950e</d:UETR></d:Refs><d:Amt Ccy="EUR">100.50</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd>
                  <d:RltdPties><d:Cdtr><d:Pty><d:Nm>Jan Mrkva</d:Nm><d:PstlAdr><d:StrtNm>Dlouhá</d:StrtNm><d:BldgNb>3</d:BldgNb><d:Ctry>CZ</d:Ctry></d:PstlAdr></d:Pty></d:Cdtr><d:CdtrAcct><d:Id><d:IBAN>CZ6508000000192000145399</d:IBAN></d:Id></d:CdtrAcct></d:RltdPties>
                  <d:RltdAgts><d:CdtrAgt><d:FinInstnId><d:BICFI>GIBACZPX</d:BICFI></d:FinInstnId></d:CdtrAgt></d:RltdAgts>
                  <d:RmtInf><d:Ustrd>first</d:Ustrd><d:Ustrd>part</d:Ustrd></d:RmtInf></d:TxDtls>
                 <d:TxDtls><d:Refs><d:EndToEndId>NOTPROVIDED</d:EndToEndId></d:Refs><d:Amt Ccy="EUR">200.00</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd>
                  <d:RltdPties><d:Cdtr><d:Pty><d:Nm>Mira Lenz</d:Nm></d:Pty></d:Cdtr><d:CdtrAcct><d:Id><d:Othr><d:Id>160-5-08</d:Id></d:Othr></d:Id></d:CdtrAcct></d:RltdPties></d:TxDtls>
                </d:NtryDtls></d:Ntry>
               <d:Ntry><d:Amt Ccy="EUR">150.00</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd><d:Sts><d:Cd>BOOK</d:Cd></d:Sts><d:BookgDt><d:Dt>2024-01-08</d:Dt></d:BookgDt>
                <d:NtryDtls><d:TxDtls><d:Amt Ccy="EUR">100.00</d:Amt></d:TxDtls><d:TxDtls><d:Amt Ccy="EUR">49.00</d:Amt></d:TxDtls></d:NtryDtls><d:AddtlNtryInf>Sammler</d:AddtlNtryInf></d:Ntry>
               <d:Ntry><d:Amt Ccy="EUR">50.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:RvslInd>true</d:RvslInd><d:Sts><d:Cd>BOOK</d:Cd></d:Sts><d:BookgDt><d:Dt>2024-01-09</d:Dt></d:BookgDt>
                <d:NtryDtls><d:TxDtls><d:RltdPties><d:Cdtr><d:Pty><d:Nm>Jan Mrkva</d:Nm></d:Pty></d:Cdtr></d:RltdPties></d:TxDtls></d:NtryDtls></d:Ntry>
               <d:Ntry><d:Amt Ccy="EUR">20.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Sts><d:Cd>BOOK</d:Cd></d:Sts><d:BookgDt><d:DtTm>2024-01-10T23:30:00+01:00</d:DtTm></d:BookgDt>
                <d:NtryDtls><d:TxDtls><d:AmtDtls><d:InstdAmt><d:Amt Ccy="RSD">2344.00</d:Amt></d:InstdAmt><d:TxAmt><d:Amt Ccy="EUR">20.00</d:Amt><d:CcyXchg><d:XchgRate>117.2</d:XchgRate></d:CcyXchg></d:TxAmt></d:AmtDtls>
                 <d:RltdPties><d:Dbtr><d:Pty><d:Nm>Šefik &amp; Söhne</d:Nm></d:Pty></d:Dbtr></d:RltdPties></d:TxDtls></d:NtryDtls></d:Ntry>
               <d:Ntry><d:Amt Ccy="EUR">999.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Sts><d:Cd>PDNG</d:Cd></d:Sts><d:BookgDt><d:Dt>2024-01-31</d:Dt></d:BookgDt></d:Ntry>
              </d:Stmt>
              <d:Stmt>
               <d:Id>S-2</d:Id><d:Acct><d:Id><d:Othr><d:Id>777-1</d:Id></d:Othr></d:Id><d:Ccy>USD</d:Ccy></d:Acct>
               <d:Ntry><d:Amt Ccy="USD">5</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd><d:Sts><d:Cd>INFO</d:Cd></d:Sts><d:ValDt><d:Dt>2024-01-12</d:Dt></d:ValDt></d:Ntry>
              </d:Stmt>
             </d:BkToCstmrStmt>
            </d:Document>
            """;

    /** Structured field 86 in an envelope, around new year, with reversals; then words between slashes, bare; then MT942. */
    public static final String MT = """
            {1:F01RECVATWWAXXX0000000000}{2:O9400600240102DONBATWWAXXX00000000002401020600N}{4:
            :20:STARTUMSE
            :25:19043/234573201
            :28C:1/1
            :60F:C231229EUR1000,00
            :61:2312310102D100,NTRFNONREF//B-17
            :86:177?00SEPA UEBERWEISUNG?109310?20EREF+E-77?21SVWZ+Miete Jaenn
            er?30GIBACZPX?31CZ6508000000192000145399?32JAN?33 MRKVA
            :61:2401021231RC40,50NTRFNONREF
            :86:166?00RUECKBUCHUNG?20Irrtum?32MIRA LENZ
            :61:240102RD10,NTRFNONREF
            :86:plain words of the
            bank
            :62F:C240102EUR869,50
            -}
            :20:NL
            :25:NL91ABNA0417164300EUR
            :28C:2
            :60F:D240103EUR0,
            :61:240104C12,34NTRFEREF//X
            NL02RABO0123456789
            :86:/TRTP/SEPA/IBAN/NL02RABO0123456789/BIC/RABONL2U/NAME/P. JANSEN/REMI/
            voor huur/EREF/N-5
            :62F:C240104EUR12,34
            -
            :20:INTRADAY
            :25:777-1
            :28C:3/1
            :34F:USD0,
            :13D:2401051200+0100
            :61:2401050105C7,NMSCNONREF
            :90D:0USD0,
            :90C:1USD7,
            -
            """;

    /** Accounts of clients, a foreign amount, and a purchase among several parties. */
    public static final String GOAML = """
            <?xml version="1.0" encoding="utf-8"?>
            <report>
             <rentity_id>12</rentity_id><submission_code>E</submission_code><report_code>STR</report_code>
             <entity_reference>R-9</entity_reference><currency_code_local>EUR</currency_code_local>
             <reporting_person><first_name>Vera</first_name><last_name>Amt</last_name></reporting_person>
             <transaction>
              <transactionnumber>T-1</transactionnumber><transaction_location>Linz</transaction_location><transaction_description>Loan</transaction_description>
              <date_transaction>2023-03-04T10:20:30</date_transaction><transmode_code>EFT</transmode_code><amount_local>92.50</amount_local>
              <t_from_my_client><from_funds_code>A</from_funds_code><from_foreign_currency><foreign_currency_code>USD</foreign_currency_code><foreign_amount>100.00</foreign_amount><foreign_exchange_rate>0.925</foreign_exchange_rate></from_foreign_currency>
               <from_account><institution_name>Donaubank</institution_name><swift>DONBATWW</swift><account>234573201</account><iban>AT611904300234573201</iban><client_number>K-4</client_number>
                <signatory><is_primary>true</is_primary><t_person><first_name>Zora</first_name><last_name>Blau</last_name><birthdate>1980-05-06T00:00:00</birthdate>
                 <phones><phone><tph_country_prefix>43</tph_country_prefix><tph_number>6601234567</tph_number></phone></phones>
                 <identifications><identification><type>P</type><number>P123</number></identification></identifications></t_person></signatory></from_account>
               <from_country>AT</from_country></t_from_my_client>
              <t_to><to_funds_code>B</to_funds_code><to_entity><name>Kos Transport</name><incorporation_number>HR-77</incorporation_number></to_entity><to_country>HR</to_country></t_to>
             </transaction>
             <transaction>
              <transactionnumber>T-2</transactionnumber><date_transaction>2023-03-05T00:00:00</date_transaction><transmode_code>CASHX</transmode_code><amount_local>5000</amount_local>
              <involved_parties>
               <party><role>W</role><person><first_name>Tom</first_name><last_name>Zeuge</last_name></person></party>
               <party><role>B</role><person_my_client><first_name>Ana</first_name><last_name>Marić</last_name></person_my_client><country>RS</country></party>
               <party><role>S</role><entity><name>Autohaus</name></entity></party>
              </involved_parties>
             </transaction>
            </report>
            """;

    private FormatSamples() {}

    /** A workbook with a cover sheet and two sheets of payments with dates, numbers, and texts of digits. */
    public static byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("Cover").value(0, 0, "Answer to an order");
            for (String name : new String[] {"Send", "Receive"}) {
                Worksheet sheet = book.newWorksheet(name);
                sheet.value(0, 0, "Report of payments");
                String[] head = {"transfer_id", "time", "payer_name", "payee_name", "amount", "currency"};
                for (int column = 0; column < head.length; column++) {
                    sheet.value(2, column, head[column]);
                }
                for (int row = 3; row < 6; row++) {
                    sheet.value(row, 0, "00" + name.length() + row);
                    sheet.value(row, 1, LocalDateTime.of(2023, 6, row, 10, 14, 0));
                    sheet.style(row, 1).format("yyyy-mm-dd hh:mm").set();
                    sheet.value(row, 2, "Ana Marić");
                    sheet.value(row, 3, name.equals("Send") ? "Vlado Kos" : "Ivo Perić");
                    sheet.value(row, 4, row + 0.1);
                    sheet.value(row, 5, "EUR");
                }
            }
            Worksheet empty = book.newWorksheet("Day");
            empty.value(0, 0, LocalDate.of(2023, 1, 1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Two documents of one account, one that was not executed, and what the bank says of the account. */
    public static final String CLIENT_BANK = """
            1CClientBankExchange
            ВерсияФормата=1.02
            Кодировка=Windows
            ДатаНачала=01.03.2023
            ДатаКонца=31.03.2023
            РасчСчет=22519780500001
            СекцияРасчСчет
            ДатаНачала=01.03.2023
            ДатаКонца=31.03.2023
            РасчСчет=22519780500001
            НачальныйОстаток=1000.00
            ВсегоПоступило=250.50
            ВсегоСписано=100.25
            КонечныйОстаток=1150.25
            КонецРасчСчет
            СекцияДокумент=Платежное поручение
            Номер=7
            Дата=09.03.2023
            Сумма=100.25
            ПлательщикСчет=22519780500001
            ДатаСписано=10.03.2023
            Плательщик=Общество "Альфа"
            ПолучательСчет=22510765856568
            Получатель1=Юрий Щербаков
            НазначениеПлатежа=Оплата по счету № 15 = аванс
            КонецДокумента
            СекцияДокумент=Платежное поручение
            Номер=8
            Дата=11.03.2023
            Сумма=250.50
            ПлательщикСчет=22510879148323
            Плательщик=Ион Цуркану
            ПолучательСчет=22519780500001
            ДатаПоступило=11.03.2023
            НазначениеПлатежа1=Возврат
            НазначениеПлатежа2=займа
            КонецДокумента
            СекцияДокумент=Платежное поручение
            Номер=9
            Дата=30.03.2023
            Сумма=5.00
            ПлательщикСчет=22519780500001
            ПолучательСчет=22510765856568
            КонецДокумента
            КонецФайла
            """;

    /** A day of one account at a Serbian bank: 10,000.00 before, 12,950.50 after it. */
    public static final String IBANK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <pmtnotification>
              <notificationtype>ibank.payment.notification.ledger</notificationtype>
              <curdef>DIN</curdef>
              <acctid>160-0000000000102-61</acctid>
              <stmtnumber>41</stmtnumber>
              <ledgerbal><balamt>10000.00</balamt><dtasof>2023-03-09T00:00:00</dtasof></ledgerbal>
              <availbal><balamt>12950.50</balamt><dtasof>2023-03-10T00:00:00</dtasof></availbal>
              <trnlist count="3">
                <stmttrn>
                  <trntype>ibank.payment.pp3</trntype>
                  <fitid>88001</fitid>
                  <benefit>credit</benefit>
                  <payeeinfo><name>Јелена Шћепановић</name><city>Нови Сад</city></payeeinfo>
                  <payeeaccountinfo>
                    <acctid>205-0000000012345-10</acctid><bankid>205</bankid><bankname>BANKA U NOVOM SADU     </bankname>
                  </payeeaccountinfo>
                  <dtposted>2023-03-10T00:00:00</dtposted>
                  <trnamt>3000.50</trnamt>
                  <purpose>vraćanje pozajmice</purpose>
                  <purposecode>289</purposecode>
                  <curdef>RSD</curdef>
                  <payeerefmodel>97</payeerefmodel>
                  <payeerefnumber>12-7</payeerefnumber>
                  <dtavail>2023-03-11T00:00:00</dtavail>
                  <urgency>ACH</urgency>
                  <fee>0.00</fee>
                  <statusinfo><code>80</code><timeposted>2023-03-10T10:02:17</timeposted></statusinfo>
                </stmttrn>
                <stmttrn>
                  <trntype>ibank.payment.pp0</trntype>
                  <fitid>88002</fitid>
                  <benefit>debit</benefit>
                  <dtposted>2023-03-10T00:00:00</dtposted>
                  <trnamt>40.00</trnamt>
                  <purpose>čekovi</purpose>
                  <curdef>DIN</curdef>
                  <statusinfo><code>80</code><timeposted>2023-03-11T00:23:10</timeposted></statusinfo>
                </stmttrn>
                <stmttrn>
                  <trntype>ibank.payment.pp3</trntype>
                  <fitid>88003</fitid>
                  <benefit>debit</benefit>
                  <payeeinfo><name>provizija</name></payeeinfo>
                  <payeeaccountinfo><acctid>160-0000000000001-11</acctid></payeeaccountinfo>
                  <dtposted>2023-03-10T00:00:00</dtposted>
                  <trnamt>10.00</trnamt>
                  <statusinfo><code>80</code></statusinfo>
                </stmttrn>
              </trnlist>
            </pmtnotification>
            """;

    /** A ZIP archive of the delimited sample, packed and plain. */
    public static byte[] zip() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.csv", CSV.getBytes(UTF_8));
        members.put("b/c.csv.gz", Packed.gzip(CSV.getBytes(UTF_8)));
        return Packed.zip(members);
    }
}
