/** Many people of several countries pay one receiver in a town on the routes (A2). No other searches. */
@NullMarked
package org.theseus.detect.dispersed;

import org.jspecify.annotations.NullMarked;
