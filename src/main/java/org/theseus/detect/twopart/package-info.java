/** Two-part fee (catalogue B4): {@link org.theseus.detect.twopart.TwoPartDetector}. */
@NullMarked
package org.theseus.detect.twopart;

import org.jspecify.annotations.NullMarked;
