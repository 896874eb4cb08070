/**
 * Who is named in what leaves a case, and how the others are called: one place for the report, every export and the
 * exchange package (design decision 10).
 *
 * <p>Entry type: {@link org.theseus.protect.Protection}, made of what the case knows and of the case's {@link
 * org.theseus.protect.CaseKey}. Pseudonyms and ids of what is hidden are keyed digests: without the key nobody can try
 * account numbers until one fits. Protection changes what is shown and nothing that is computed. No store, no rendering;
 * the only file that is read or written here is the key.
 */
@NullMarked
package org.theseus.protect;

import org.jspecify.annotations.NullMarked;
