/** A word that payments of different people have in common (D3). No other searches. */
@NullMarked
package org.theseus.detect.token;

import org.jspecify.annotations.NullMarked;
