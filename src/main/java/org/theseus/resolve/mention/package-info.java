/**
 * What rows say of sides, taken up once: a mention is (transfer, side); mentions that say the same of the same account are one
 * {@link org.theseus.resolve.mention.Description}. {@link org.theseus.resolve.mention.Descriptions} is the whole case in an order of
 * its own, whatever order the rows came in.
 */
@NullMarked
package org.theseus.resolve.mention;

import org.jspecify.annotations.NullMarked;
