package org.theseus.resolve.evidence;

import java.util.Arrays;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/**
 * Under which names each document is stated, to tell a renewed document from a brother's: rows of Emir and of Amir join where
 * they share telephone and house and one states no passport, and would then bring two passports together. 8 bytes a
 * description and 4 a document.
 */
final class DocumentNames {

    private final Descriptions descriptions;
    private final NameEvidence names;
    private final int[] begin;
    private final int[] holders;

    DocumentNames(Descriptions descriptions, ValueTable<IdentityDocument> documents, NameEvidence names) {
        this.descriptions = descriptions;
        this.names = names;
        this.begin = new int[documents.size() + 1];
        for (int at = 0; at < descriptions.size(); at++) {
            int document = descriptions.get(at).document();
            if (document != ValueTable.NONE) {
                begin[document + 1]++;
            }
        }
        for (int document = 0; document < documents.size(); document++) {
            begin[document + 1] += begin[document];
        }
        this.holders = new int[begin[documents.size()]];
        int[] next = Arrays.copyOf(begin, documents.size());
        for (int at = 0; at < descriptions.size(); at++) {
            int document = descriptions.get(at).document();
            if (document != ValueTable.NONE) {
                holders[next[document]++] = at;
            }
        }
    }

    /** Whether all names of one document are at best romanised otherwise than, a letter apart from, or kindred to, those of the other. */
    boolean mayBeOfTwo(int one, int other) {
        for (int here = begin[one]; here < begin[one + 1]; here++) {
            for (int there = begin[other]; there < begin[other + 1]; there++) {
                PersonName mine = descriptions.get(holders[here]).name();
                PersonName yours = descriptions.get(holders[there]).name();
                if (mine == null || yours == null || mine.equals(yours) || !names.mayBeOfTwo(mine, yours)) {
                    return false;
                }
            }
        }
        return true;
    }
}
