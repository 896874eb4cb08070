/** Short-lived collector (catalogue F2): {@link org.theseus.detect.shortlived.ShortLivedDetector}. */
@NullMarked
package org.theseus.detect.shortlived;

import org.jspecify.annotations.NullMarked;
