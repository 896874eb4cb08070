/**
 * Stranded-payer escalation and its early warning CHECK TODAY (catalogue B9): {@link
 * org.theseus.detect.escalation.EscalationDetector}.
 */
@NullMarked
package org.theseus.detect.escalation;

import org.jspecify.annotations.NullMarked;
