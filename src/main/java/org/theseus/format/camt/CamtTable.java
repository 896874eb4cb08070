package org.theseus.format.camt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.SourcePlace;
import org.theseus.format.StatementFacts;
import org.theseus.format.XmlCursor;
import org.theseus.format.XmlFields;

/** Walks through the statements of a message and gives the rows of one entry after the other. */
final class CamtTable extends FlatTable {

    /** A detail of an entry and where it stands. */
    record Details(XmlFields fields, SourcePlace place) {}

    /** A row that waits for its turn. */
    record Waiting(String[] cells, SourcePlace place) {}

    private static final Set<String> STATEMENT_ELEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final int MAX_DETAILS = 200_000;

    private final XmlCursor xml;
    private final List<CamtStatement> statements = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final XmlFields group = new XmlFields();
    private @Nullable CamtStatement current;
    private int statementDepth;

    CamtTable(FormatInput input, XmlCursor xml) {
        super(input, CamtRows.COLUMNS.names());
        this.xml = xml;
    }

    @Override
    protected boolean advance() {
        while (waiting.isEmpty()) {
            if (!xml.next()) {
                if (statements.isEmpty()) {
                    throw xml.refusal(
                            "there is no statement, report or notification in it",
                            "Is it the message that was asked for?");
                }
                return false;
            }
            step();
        }
        Waiting next = waiting.remove();
        statements.get(statements.size() - 1).record(record() + 1);
        row(next.cells(), next.place(), statements.size() - 1);
        return true;
    }

    private void step() {
        CamtStatement statement = current;
        if (!xml.isStart()) {
            if (statement != null && xml.depth() < statementDepth) {
                current = null;
            }
        } else if (statement == null) {
            if (xml.name().equals("GrpHdr")) {
                xml.collect(group);
            } else if (STATEMENT_ELEMENTS.contains(xml.name())) {
                current = new CamtStatement(group, xml.place().line());
                statementDepth = xml.depth();
                statements.add(current);
            }
        } else if (xml.name().equals("Bal")) {
            XmlFields balance = new XmlFields();
            xml.collect(balance);
            statement.balance(balance);
        } else if (xml.name().equals("Ntry")) {
            entry(statement);
        } else {
            String name = xml.name();
            XmlFields part = statement.part(name);
            xml.collect(part);
        }
    }

    private void entry(CamtStatement statement) {
        SourcePlace place = xml.place();
        XmlFields entry = new XmlFields();
        List<Details> details = new ArrayList<>();
        xml.collect(entry, "TxDtls", () -> {
            if (details.size() == MAX_DETAILS) {
                throw xml.refusal("an entry with more than " + MAX_DETAILS + " details", "The file may be damaged.");
            }
            SourcePlace where = xml.place();
            XmlFields fields = new XmlFields();
            xml.collect(fields);
            details.add(new Details(fields, where));
        });
        waiting.addAll(CamtRows.of(statement, entry, details, place));
    }

    @Override
    public String encoding() {
        return xml.encoding();
    }

    @Override
    public List<StatementFacts> statements() {
        return statements.stream().map(CamtStatement::facts).toList();
    }

    @Override
    public long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public void close() {
        xml.close();
    }
}
