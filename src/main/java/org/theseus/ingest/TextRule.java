package org.theseus.ingest;

import java.util.List;
import org.theseus.counterparty.CounterpartyText;

/**
 * How the other side is read out of free text.
 *
 * @param columns cells that are joined with a blank to the text
 */
record TextRule(List<String> columns, CounterpartyText reader) {}
