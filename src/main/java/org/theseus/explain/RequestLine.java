package org.theseus.explain;

import java.util.List;
import java.util.Optional;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.requests.Request;
import org.theseus.store.SourceFile;

/** A request as a line for the desk, and who its institution is. Stateless. */
final class RequestLine {

    private RequestLine() {}

    /** Which files an institution gave, for whoever does not know it by the name of the import: {@code BrzoMT: who gave a.csv}. */
    static Optional<String> whoGave(String institution, List<SourceFile> sources) {
        List<String> files = sources.stream()
                .filter(source -> source.namespace().equals(institution))
                .map(SourceFile::file)
                .distinct()
                .toList();
        return institution.isEmpty() || files.isEmpty()
                ? Optional.empty()
                : Optional.of(institution + " is the name under which the import has whoever gave " + files.get(0)
                        + (files.size() == 1 ? "" : " and " + Wording.count(files.size() - 1, "other file")));
    }

    /** {@code own records of C, ask bank, 2023-05-01 to 2023-07-31: why}. */
    static String of(Request request) {
        StringBuilder text = new StringBuilder(request.what().words());
        if (!request.agent().isEmpty()) {
            text.append(' ').append(request.agent());
        }
        if (!request.place().isEmpty()) {
            text.append(" in ").append(request.place());
        }
        AccountId account = request.account();
        if (account != null) {
            text.append(" of ").append(account.label());
        }
        if (!request.institution().isEmpty()) {
            text.append(", ask ").append(request.institution());
        }
        text.append(", ").append(request.from()).append(" to ").append(request.to());
        if (!request.why().isEmpty()) {
            text.append(": ").append(request.why().get(0));
        }
        if (request.what() == Request.What.LATER && !request.settles().isEmpty()) {
            text.append("; settles ").append(request.settles().get(0));
        }
        return text.toString();
    }
}
