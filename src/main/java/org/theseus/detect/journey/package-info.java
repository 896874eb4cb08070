/** What goes on after a journey with those who were paid for it: debt ledger (E6), payments after arrival (E7a), income through that side (E7b). No other searches. */
@NullMarked
package org.theseus.detect.journey;

import org.jspecify.annotations.NullMarked;
