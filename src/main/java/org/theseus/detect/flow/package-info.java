/**
 * What the detectors of payment flows share: {@link org.theseus.detect.flow.Flow} reads a preset of <em>follows</em>, says
 * whether a case can be placed in time, what uncertain order costs, and what each hop proves. No detector lives here.
 */
@NullMarked
package org.theseus.detect.flow;

import org.jspecify.annotations.NullMarked;
