/**
 * From the store to the graph: {@link org.theseus.project.CaseGraph} is the compact temporal graph of a case with the
 * two-way dictionary between its numbers and accounts and transfers. A {@link org.theseus.project.GraphSource} gives it: from
 * the store, or from the mapped file that {@link org.theseus.project.ProjectionCache} keeps between commands. No detection
 * here, no Cypher.
 */
@NullMarked
package org.theseus.project;

import org.jspecify.annotations.NullMarked;
