package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.model.Transfer;
import org.theseus.sniff.Answers;

/** Extracts of no bank in particular, with the column names of its language: whom, how much and which way are all read. */
class OtherLanguagesTest {

    private static final String OWN = "NL91ABNA0417164300";
    private static final String OTHER = "EE382200221020145685";

    @TempDir
    Path folder;

    /** One layout: rent of 250.00 paid to the other account, wages of 1200.50 received from it. */
    private record Layout(String language, String charset, String text) {
        @Override
        public String toString() {
            return language + " in " + charset;
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(
                new Layout("Dutch", "UTF-8", """
                        "Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mededelingen"
                        "20230602","Tamm Ülle","OWN","OTHER","GT","Af","250,00","Huur juni"
                        "20230615","Tamm Ülle","OWN","OTHER","OV","Bij","1.200,50","Salaris"
                        """),
                new Layout("Swedish", "windows-1252", """
                        Bokföringsdatum;Motpart;Motpartskonto;Kontonummer;Meddelande;Belopp;Valuta
                        2023-06-02;Tamm Ülle;OTHER;OWN;HYRA ÅSA;-250,00;EUR
                        2023-06-15;Tamm Ülle;OTHER;OWN;LÖN ÄR HÄR;1200,50;EUR
                        """),
                new Layout("Estonian", "UTF-8", """
                        Kliendi konto,Kuupäev,Saaja/maksja konto,Saaja/Maksja,Deebet/Kreedit (D/C),Summa,Selgitus,Valuuta
                        OWN,02.06.2023,OTHER,Tamm Ülle,D,-250.00,Üür,EUR
                        OWN,15.06.2023,OTHER,Tamm Ülle,C,1200.50,Palk,EUR
                        """),
                new Layout("Bulgarian", "windows-1251", """
                        Дата;Основание;Контрагент;IBAN контрагент;Дебит;Кредит;Валута;Сметка
                        02.06.2023;Наем юни;Иван Чавдаров;OTHER;250,00;;EUR;OWN
                        15.06.2023;Заплата;Иван Чавдаров;OTHER;;1 200,50;EUR;OWN
                        """),
                new Layout("Latvian", "windows-1257", """
                        Datums\tSaņēmējs/Maksātājs\tPartnera konts\tApraksts\tSumma\tValūta\tKonts
                        02.06.2023\tBērziņš Jānis\tOTHER\tĪre jūnijs\t-250,00\tEUR\tOWN
                        15.06.2023\tBērziņš Jānis\tOTHER\tAlga\t1200,50\tEUR\tOWN
                        """),
                new Layout("Czech", "windows-1250", """
                        Datum;Objem;Měna;Protiúčet;Název protiúčtu;Zpráva pro příjemce;Číslo účtu
                        02.06.2023;-250,00;EUR;OTHER;Dvořák Jiří;Nájem červen;OWN
                        15.06.2023;1200,50;EUR;OTHER;Dvořák Jiří;Mzda;OWN
                        """),
                new Layout("Slovak", "windows-1250", """
                        Dátum zaúčtovania;Suma;Mena;Účet protistrany;Názov protistrany;Správa pre príjemcu;Číslo účtu
                        02.06.2023;-250,00;EUR;OTHER;Ľubomír Šťastný;Nájom za jún;OWN
                        15.06.2023;1200,50;EUR;OTHER;Ľubomír Šťastný;Mzda;OWN
                        """),
                new Layout("Spanish", "UTF-8", """
                        Fecha operación;Concepto;Beneficiario/Ordenante;IBAN beneficiario;Cargos;Abonos;Divisa;Número de cuenta
                        02/06/2023;Alquiler junio;Peña García;OTHER;250,00;;EUR;OWN
                        15/06/2023;Nómina;Peña García;OTHER;;1.200,50;EUR;OWN
                        """),
                new Layout("Portuguese", "UTF-8", """
                        Data movimento;Descrição;Contraparte;IBAN contraparte;Montante;Moeda;Número de conta
                        02-06-2023;Renda de junho;João Gonçalves;OTHER;-250,00;EUR;OWN
                        15-06-2023;Salário;João Gonçalves;OTHER;1.200,50;EUR;OWN
                        """),
                new Layout("Danish", "UTF-8", """
                        Bogføringsdato;Modpart;Modpartens konto;Tekst;Beløb;Valuta;Kontonummer
                        02-06-2023;Sørensen Åge;OTHER;Husleje;-250,00;EUR;OWN
                        15-06-2023;Sørensen Åge;OTHER;Løn;1.200,50;EUR;OWN
                        """),
                new Layout("Finnish", "UTF-8", """
                        Kirjauspäivä;Saaja/Maksaja;Saajan tilinumero;Viesti;Määrä;Valuutta;Tilinumero
                        02.06.2023;Mäkinen Åke;OTHER;Vuokra;-250,00;EUR;OWN
                        15.06.2023;Mäkinen Åke;OTHER;Palkka;1200,50;EUR;OWN
                        """),
                new Layout("Ukrainian", "windows-1251", """
                        Дата операції;Контрагент;Рахунок контрагента;Призначення платежу;Сума;Валюта;Номер рахунку
                        02.06.2023;Їжакевич Євген;OTHER;Оренда за червень;-250,00;EUR;OWN
                        15.06.2023;Їжакевич Євген;OTHER;Заробітна плата;1200,50;EUR;OWN
                        """));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void bothEndsSumsAndDirectionsAreRead(Layout layout) throws IOException {
        Path file = folder.resolve("extract.csv");
        Files.write(
                file,
                layout.text.replace("OWN", OWN).replace("OTHER", OTHER).getBytes(Charset.forName(layout.charset)));
        Recognised seen = Recogniser.learn(file, Answers.NONE);
        Profile profile = seen.profile();
        if (profile == null) {
            throw new AssertionError("questions " + seen.questions());
        }
        List<String> read = new ArrayList<>();
        List<String> names = new ArrayList<>();
        IngestResult result = FileIngest.read(
                file,
                profile,
                IngestOptions.NONE,
                transfer -> {
                    read.add(line(transfer));
                    names.add(String.valueOf(
                            transfer.from().number().equals(OWN)
                                    ? transfer.payee().name()
                                    : transfer.payer().name()));
                },
                IngestProgress.SILENT);
        assertThat(result.rejected()).isEmpty();
        assertThat(read)
                .containsExactly(
                        OWN + " > " + OTHER + " 250.00 EUR 2023-06-02",
                        OTHER + " > " + OWN + " 1200.50 EUR 2023-06-15");
        assertThat(names).hasSize(2).allMatch(name -> layout.text.contains(name), "a name of the file: " + names);
    }

    private static String line(Transfer transfer) {
        return transfer.from().number() + " > " + transfer.to().number() + " " + transfer.amount() + " "
                + transfer.time();
    }
}
