package org.theseus.detect;

import java.util.List;

/**
 * What one detector found in one case.
 *
 * @param leads in an order of the detector's own
 * @param baseRate how common the pattern is here: "3 of 412 payees with five or more payers in 30 days"
 * @param limits limits of the search that were reached, each one sentence; empty if the search was complete
 */
public record Detection(List<Lead> leads, String baseRate, List<String> limits) {}
