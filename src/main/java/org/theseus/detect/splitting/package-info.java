/** One payer, many receivers, same day and place (catalogue A6): {@link org.theseus.detect.splitting.SplittingDetector}. */
@NullMarked
package org.theseus.detect.splitting;

import org.jspecify.annotations.NullMarked;
