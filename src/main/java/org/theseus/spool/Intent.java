package org.theseus.spool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.Observation;
import org.theseus.store.OwnPeriod;
import org.theseus.store.PendingWork;
import org.theseus.store.SourceFile;

/**
 * What an import is about to do, as written beside its spool before the first row goes to the store.
 *
 * @param spool name of the spool file
 * @param rows transfers in it
 * @param checksum the spool's
 * @param baseRevision revision of the case at which the file was checked
 */
record Intent(
        String spool, long rows, long checksum, long baseRevision, Observation ownObservation, SourceFile source) {

    private static final String MAGIC = "theseus-intent";
    private static final int VERSION = 2;

    /** The same import of the same rows into the same state has the same id. */
    String id() {
        return source.sha256() + "-" + baseRevision + "-" + Long.toHexString(checksum);
    }

    PendingWork work(String keeper) {
        return new PendingWork(PendingWork.Kind.IMPORT, id(), source.file(), source.sha256(), keeper);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpoolOutput out = new SpoolOutput(bytes);
        out.text(MAGIC);
        out.number(VERSION);
        out.text(spool);
        out.number(rows);
        out.number(checksum);
        out.number(baseRevision);
        out.text(ownObservation.name());
        out.text(source.file());
        out.text(source.sha256());
        out.number(source.bytes());
        out.text(source.profile());
        out.number(source.profileVersion());
        out.text(source.encoding());
        out.text(source.delimiter());
        out.text(source.namespace());
        out.number(source.rowsRead());
        out.number(source.accepted());
        out.number(source.duplicates());
        out.number(source.rejected());
        out.number(source.own().size());
        for (String key : source.own()) {
            out.text(key);
        }
        write(source.legalFrame(), out);
        write(source.totals(), out);
        out.text(source.first());
        out.text(source.last());
        out.number(source.witnessed());
        out.number(source.outOfScope());
        out.number(source.periods().size());
        for (OwnPeriod period : source.periods()) {
            out.text(period.toText());
        }
        out.finish();
        return bytes.toByteArray();
    }

    private static void write(SortedMap<String, String> map, SpoolOutput out) throws IOException {
        out.number(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.text(entry.getKey());
            out.text(entry.getValue());
        }
    }

    static Intent parse(byte[] bytes) throws IOException {
        if (!SpoolInput.isWhole(new ByteArrayInputStream(bytes), bytes.length)) {
            throw new IOException("the intent is damaged");
        }
        SpoolInput in = new SpoolInput(new ByteArrayInputStream(bytes));
        if (!MAGIC.equals(in.text()) || in.number() != VERSION) {
            throw new IOException("the intent was written by another version of theseus");
        }
        return new Intent(
                in.requiredText(),
                in.number(),
                in.number(),
                in.number(),
                Observation.valueOf(in.requiredText()),
                source(in));
    }

    private static SourceFile source(SpoolInput in) throws IOException {
        return new SourceFile(
                in.requiredText(),
                in.requiredText(),
                in.number(),
                in.requiredText(),
                Math.toIntExact(in.number()),
                in.requiredText(),
                in.requiredText(),
                in.requiredText(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                list(in),
                map(in),
                map(in),
                in.text(),
                in.text(),
                in.number(),
                in.number(),
                list(in).stream().map(OwnPeriod::parse).toList());
    }

    private static List<String> list(SpoolInput in) throws IOException {
        List<String> keys = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            keys.add(in.requiredText());
        }
        return keys;
    }

    private static SortedMap<String, String> map(SpoolInput in) throws IOException {
        SortedMap<String, String> map = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            map.put(in.requiredText(), in.requiredText());
        }
        return map;
    }
}
