package org.theseus.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.protect.CaseKey;
import org.theseus.protect.Disclosure;
import org.theseus.protect.SmallCase;
import org.theseus.store.AccountRecord;
import org.theseus.store.SourceFile;

/** The small case and some collectors whose names try to be code, as an export. */
public final class SampleExport {

    static final CaseKey KEY = CaseKey.parse("0f".repeat(32));

    public static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "\u202Eevil\u202C gnp.exe",
            "nul\u0000 bell\u0007 lone\uD800",
            "back\\u0027slash ' \\",
            "}) DETACH DELETE n //",
            "]]> & <a b='c'>",
            "line\r\nfeed\ttab; semicolon, comma",
            "x".repeat(10_000),
            "👩‍👧 محمد Δημήτρης 王小明");

    public final SmallCase story = new SmallCase();

    public SampleExport() {
        for (String name : HOSTILE) {
            AccountId account = story.account("wu", "H-" + HOSTILE.indexOf(name), name);
            story.find(Role.COLLECTOR, account, story.pay(account, story.collector, name));
            story.pay(account, story.collector, "second");
        }
    }

    public ExportContent content(ExportContents.Granularity granularity) {
        return content(story.transfers, granularity, Disclosure.PROTECTED);
    }

    ExportContent shuffled() {
        List<Transfer> shuffled = new ArrayList<>(story.transfers);
        Collections.shuffle(shuffled, new Random(3));
        return content(shuffled, ExportContents.Granularity.PER_TRANSFER, Disclosure.PROTECTED);
    }

    ExportContent content(List<Transfer> transfers, ExportContents.Granularity granularity, Disclosure disclosure) {
        List<AccountRecord> accounts = story.names.keySet().stream()
                .map(id -> new AccountRecord(id, story.names.get(id), "MK", Observation.PARTIAL, 1))
                .toList();
        String sha256 = story.transfers.get(0).sources().get(0).sha256();
        SourceFile source = new SourceFile(
                "wu.csv",
                sha256,
                1,
                "canonical",
                1,
                "UTF-8",
                ",",
                "wu",
                1,
                1,
                0,
                0,
                List.of(),
                new TreeMap<>(Map.of("handling", "H1", "grade", "A2")),
                new TreeMap<>(),
                null,
                null);
        return new ExportContents(
                        story.protection(KEY, disclosure), accounts, List.of(source), transfers, story.findings)
                .make(new TreeMap<>(Map.of("case", "BALKAN-7", "version", "0.1.0")), granularity);
    }

    static byte[] file(String format, ExportContent content, String name) {
        return ExportFormats.get(format).write(content).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }
}
