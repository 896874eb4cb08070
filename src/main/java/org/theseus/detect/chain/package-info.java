/**
 * B8 without places, payment chain: {@link org.theseus.detect.chain.ChainDetector}. Parameters: section {@code
 * payment-chain} of {@code detectors.yaml}. Definition of a chain: {@code algo.chain}.
 */
@NullMarked
package org.theseus.detect.chain;

import org.jspecify.annotations.NullMarked;
