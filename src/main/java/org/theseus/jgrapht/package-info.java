/**
 * The edge to JGraphT, the only package that imports it. Views: {@link org.theseus.jgrapht.TemporalGraphView} and {@link
 * org.theseus.jgrapht.WeightedGraphView} let any JGraphT algorithm run on our graphs without copying. The other way
 * round, {@link org.theseus.jgrapht.LeidenClustering} puts our Leiden behind JGraphT's interface for any of its graphs.
 * What the program uses of JGraphT's own algorithms goes through {@link org.theseus.jgrapht.KeyPlayers} and {@link
 * org.theseus.jgrapht.NetworkLayout}, whose signatures know no JGraphT type. No domain word and no threshold of one.
 */
@NullMarked
package org.theseus.jgrapht;

import org.jspecify.annotations.NullMarked;
