/**
 * The local Neo4j server of a case: a process of its own, started when a command needs it and stopped when it has been
 * idle. Knows processes, files and locks.
 *
 * <p>Entry type: {@link org.theseus.server.CaseServer}. What may not live here: the Neo4j driver, Cypher, options of the
 * command line, printing.
 *
 * <h2>Who does what</h2>
 *
 * <ul>
 *   <li>A <em>command</em> takes the case's start lock, writes the configuration, launches a watcher if there is none and
 *       waits until the server answers. While it works it holds a lease: a file with an operating-system lock, which
 *       vanishes with the process however it ends.
 *   <li>The <em>watcher</em> ({@link org.theseus.server.Watcher}) is a small JVM in a session of its own: it starts the
 *       server as its child (or adopts a running one whose watcher died), writes the server's record, asks a fresh server
 *       what commands will ask first, so that it is ready for them, and stops the server when no lease has been held for
 *       the idle time.
 *   <li>The <em>server</em> is Neo4j's own main class on Neo4j's own jars, configured by {@code neo4j.conf} only. None of
 *       our code links against it.
 * </ul>
 *
 * <h2>Files of a case</h2>
 *
 * <p>{@code HOME/cases/NAME/neo4j/}: {@code conf}, {@code data}, {@code logs}, {@code import} (always empty), {@code
 * credentials}, {@code server.properties} (the record), {@code start.lock}, {@code watcher.lock}, {@code leases}. The jars
 * (signed ones without their signature) and the class-data archive are in {@code HOME/runtime/VERSION}, so that a rebuild
 * never touches a running server.
 */
@NullMarked
package org.theseus.server;

import org.jspecify.annotations.NullMarked;
