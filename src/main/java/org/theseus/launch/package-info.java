/**
 * What {@code bin/theseus} runs besides the program itself: the rehearsal that fills the class-data archive.
 *
 * <p>Entry type: {@link org.theseus.launch.Rehearsal}. Knows no other package of ours; nothing that a command does may live
 * here.
 */
@NullMarked
package org.theseus.launch;

import org.jspecify.annotations.NullMarked;
