/**
 * From leads to findings: stable ids, scores whose parts add up, which findings are alerts, the reading order, and their
 * JSON (contract, section 5). Entry types: {@link org.theseus.cases.FindingAssembler}, {@link
 * org.theseus.cases.ReadingOrder}; what was stored comes back by {@link org.theseus.cases.FindingReader}, whole or only what a
 * list shows. No new detection happens here and nothing is read from a file.
 */
@NullMarked
package org.theseus.cases;

import org.jspecify.annotations.NullMarked;
