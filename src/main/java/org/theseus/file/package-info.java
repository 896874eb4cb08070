/**
 * Files as the disk of an investigator has to hold them: {@link org.theseus.file.OwnerOnly}, read by nobody but their owner from the
 * moment they exist, and {@link org.theseus.file.Draft}, there wholly or not at all. The JDK only. What is in a file, and where it
 * belongs, is not known here.
 */
@NullMarked
package org.theseus.file;

import org.jspecify.annotations.NullMarked;
