/**
 * The port to a case's store, in the words of the domain: {@link org.theseus.store.CaseStore} with its reading half
 * {@link org.theseus.store.LedgerView}. No driver type and no Cypher text appears here.
 */
@NullMarked
package org.theseus.store;

import org.jspecify.annotations.NullMarked;
