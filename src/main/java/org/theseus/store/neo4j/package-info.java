/**
 * The store port on Neo4j, spoken to over Bolt. Entry types: {@link org.theseus.store.neo4j.Neo4jCaseStore} and {@link
 * org.theseus.store.neo4j.QueryLibrary} with the named queries; {@link org.theseus.store.neo4j.FirstReads} tells a starting
 * server what commands ask first. The only package that sees the driver; every statement
 * comes from the files under {@code cypher/}, by name. No scoring, no rendering, no process handling here.
 */
@NullMarked
package org.theseus.store.neo4j;

import org.jspecify.annotations.NullMarked;
