/** The payers of one receiver go over to another one (A7). No other searches. */
@NullMarked
package org.theseus.detect.rotation;

import org.jspecify.annotations.NullMarked;
