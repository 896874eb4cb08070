package org.theseus.ingest;

import java.util.List;

/** The canonical file and those of public research sets. */
final class ResearchFiles {

    private ResearchFiles() {}

    private static BankFile file(String profile, long seed) {
        return BankFile.of(profile)
                .payments(Payment.list(seed, "1001", "AT", List.of("A", "B")))
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n");
    }

    static List<BankFile> list() {
        return List.of(canonical(), ibm(), amlsim(), amlgentex(), saml(), icij());
    }

    private static BankFile canonical() {
        return file("canonical", 81)
                .column("transfer_id", p -> "tx" + p.number())
                .column("time", p -> p.date("yyyy-MM-dd'T'HH:mm:ss") + "+02:00")
                .column("payer_account", Payment::own)
                .column("payee_name", Payment::name)
                .column("amount", Payment::amount)
                .column("currency", p -> "EUR")
                .column("mine", Payment::text)
                .gives("id", p -> "tx" + p.number())
                .gives("time", p -> p.at().minusHours(2) + "Z")
                .gives("payer_account", Payment::own)
                .gives("payee_name", Payment::name)
                .gives("amount", p -> p.amount() + " EUR")
                .gives("attribute mine", Payment::text);
    }

    /** Duplicate column names. */
    private static BankFile ibm() {
        return file("ibm-aml", 82)
                .column("Timestamp", p -> p.date("yyyy/MM/dd HH:mm"))
                .column("From Bank", p -> "10")
                .column("Account", Payment::own)
                .column("To Bank", p -> "20")
                .column("Account", Payment::mtcn)
                .column("Amount Received", Payment::amount)
                .column("Receiving Currency", p -> "Euro")
                .column("Amount Paid", Payment::amount)
                .column("Payment Currency", p -> "US Dollar")
                .column("Payment Format", p -> "Wire")
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm'Z'"))
                .gives("payer_institution", p -> "10")
                .gives("payer_account", Payment::own)
                .gives("payee_institution", p -> "20")
                .gives("payee_account", Payment::mtcn)
                .gives("amount", p -> p.amount() + " USD")
                .gives("paid_amount", p -> p.amount() + " EUR")
                .gives("channel", p -> "BANK");
    }

    private static BankFile amlsim() {
        return file("amlsim", 83)
                .column("tran_id", p -> "" + p.number())
                .column("orig_acct", Payment::own)
                .column("bene_acct", Payment::mtcn)
                .column("tx_type", p -> "TRANSFER")
                .column("base_amt", Payment::amount)
                .column("tran_timestamp", p -> p.date("yyyy-MM-dd'T'00:00:00'Z'"))
                .gives("id", p -> "" + p.number())
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("payer_account", Payment::own)
                .gives("payee_account", Payment::mtcn)
                .gives("amount", p -> p.amount() + " USD")
                .gives("channel", p -> "BANK");
    }

    private static BankFile amlgentex() {
        return file("amlgentex", 84)
                .column("tx_id", p -> "" + p.number())
                .column("date", p -> p.date("yyyy-MM-dd"))
                .column("type", p -> "TRANSFER")
                .column("amount", Payment::amount)
                .column("nameOrig", Payment::own)
                .column("bankOrig", p -> "a")
                .column("nameDest", Payment::mtcn)
                .column("bankDest", p -> "b")
                .gives("id", p -> "" + p.number())
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("payer_institution", p -> "a")
                .gives("payer_account", Payment::own)
                .gives("payee_institution", p -> "b")
                .gives("payee_account", Payment::mtcn)
                .gives("amount", p -> p.amount() + " EUR")
                .gives("channel", p -> "BANK");
    }

    private static BankFile saml() {
        return file("saml-d", 85)
                .column("Time", p -> p.date("HH:mm:ss"))
                .column("Date", p -> p.date("yyyy-MM-dd"))
                .column("Sender_account", Payment::own)
                .column("Receiver_account", Payment::mtcn)
                .column("Amount", Payment::amount)
                .column("Payment_currency", p -> "UK pounds")
                .column("Received_currency", p -> "Euro")
                .column("Sender_bank_location", p -> "UK")
                .column("Receiver_bank_location", p -> "Albania")
                .column("Payment_type", p -> "ACH")
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm:ss'Z'"))
                .gives("payer_account", Payment::own)
                .gives("payee_account", Payment::mtcn)
                .gives("amount", p -> p.amount() + " GBP")
                .gives("payer_country", p -> "GB")
                .gives("payee_country", p -> "AL")
                .gives("attribute Received_currency", p -> "Euro")
                .gives("channel", p -> "BANK");
    }

    private static BankFile icij() {
        return file("icij-fincen", 86)
                .shape(',', BankFile.Quotes.ALL, "\n")
                .column("id", p -> "" + p.number())
                .column("icij_sar_id", p -> "3297")
                .column("filer_org_name_id", p -> "the-bank")
                .column("filer_org_name", p -> "The Bank")
                .column("begin_date", p -> p.date("MMM d, yyyy"))
                .column("end_date", p -> p.date("MMM d, yyyy"))
                .column("originator_bank_id", Payment::own)
                .column("originator_bank", p -> "One")
                .column("originator_bank_country", p -> "Austria")
                .column("originator_iso", p -> "AUT")
                .column("beneficiary_bank_id", Payment::mtcn)
                .column("beneficiary_bank", p -> "Two")
                .column("beneficiary_bank_country", p -> "Serbia")
                .column("beneficiary_iso", p -> "SRB")
                .column("number_transactions", p -> "2")
                .column("amount_transactions", p -> p.amount() + "E0")
                .gives("id", p -> "" + p.number())
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("payer_account", Payment::own)
                .gives("payer_name", p -> "One")
                .gives("payer_country", p -> "AT")
                .gives("payee_account", Payment::mtcn)
                .gives("payee_name", p -> "Two")
                .gives("payee_country", p -> "RS")
                .gives("amount", p -> p.amount() + " USD")
                .gives(
                        "aggregate",
                        p -> "Aggregate[count=2, from=" + p.date("yyyy-MM-dd") + ", to=" + p.date("yyyy-MM-dd") + "]")
                .gives("attribute icij_sar_id", p -> "3297")
                .gives("attribute filer_org_name_id", p -> "the-bank")
                .gives("attribute filer_org_name", p -> "The Bank")
                .gives("channel", p -> "BANK");
    }
}
