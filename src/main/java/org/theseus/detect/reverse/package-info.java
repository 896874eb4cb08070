/** Money of the diaspora into countries of transit (C4). No other searches. */
@NullMarked
package org.theseus.detect.reverse;

import org.jspecify.annotations.NullMarked;
