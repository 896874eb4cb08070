/**
 * Measurements against the published code of the field: seeded graphs, peers, and programs that run ours and a peer in
 * turn in one warm JVM.
 *
 * <p>Entry types: {@link org.theseus.bench.ReferenceGraph} for the graphs, {@link org.theseus.bench.Benchmarks} for the
 * table. Nothing here is part of the program, of {@code mvn verify} or of any test.
 */
@NullMarked
package org.theseus.bench;

import org.jspecify.annotations.NullMarked;
