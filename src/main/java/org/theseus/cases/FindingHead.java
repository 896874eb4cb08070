package org.theseus.cases;

import java.util.SortedMap;
import org.theseus.model.Observation;

/**
 * What a list shows of a finding: the fields that stand before its parties and evidence in the contract's order, as they are
 * in a {@link Finding}. Immutable.
 *
 * @param rank 1-based place in the reading order of its run
 * @param priority HIGH, MEDIUM or LOW
 * @param from first instant, a date for day precision
 * @param to last instant
 * @param amountIn what came in, by currency, plain decimals
 * @param amountOut what went on, by currency
 */
public record FindingHead(
        String id,
        int rank,
        String priority,
        boolean alert,
        String indicator,
        String headline,
        Observation observation,
        String from,
        String to,
        SortedMap<String, String> amountIn,
        SortedMap<String, String> amountOut) {}
