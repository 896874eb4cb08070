/**
 * The log of who imported, looked at and exported what (contract, section 3): one per home, outside the database, for its
 * owner only, every line chained to the one before by SHA-256, on disk before a command shows anything.
 *
 * <p>Entry type: {@link org.theseus.audit.AuditLog}. A line names ids, never content: no name, number or amount.
 *
 * <p>What it proves: an alteration, removal or exchange of lines is found by {@link org.theseus.audit.AuditLog#verify}. What
 * it cannot prove: whoever may write the files may also write a whole new chain; against that, keep the last hash elsewhere.
 *
 * <p>May not live here: deciding which commands are logged, reading a case, standard streams.
 */
@NullMarked
package org.theseus.audit;

import org.jspecify.annotations.NullMarked;
