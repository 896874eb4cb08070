/**
 * All or nothing per file: an import is first written wholly into a spool file under the case's folder, then announced by
 * an intent file, then sent to the store in batches that may be repeated; whatever is interrupted, the next command
 * finishes it from the spool. Entry type: {@link org.theseus.spool.Spool}. No parsing and no statement of a store here.
 */
@NullMarked
package org.theseus.spool;

import org.jspecify.annotations.NullMarked;
