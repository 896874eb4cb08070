/**
 * Invented persons with a ground-truth id, in families, and how clerks, banks and they themselves write them.
 *
 * <p>Entry types: {@link org.theseus.generate.people.Population} (persons by id, computed on demand, so that any number of
 * them takes no memory) and {@link org.theseus.generate.people.MentionWriter} (what a record says of a person, under a
 * {@link org.theseus.generate.people.Noise}). {@link org.theseus.generate.people.MentionCorpus} gives persons and mentions in
 * the numbers asked for. The lists of names are in {@code theseus/generate/names}, one file for each culture of names; they
 * are common names, written down for this program.
 *
 * <p>A culture of names is what a name is made from; it stands in truth files only, so that errors can be counted by it.
 */
@NullMarked
package org.theseus.generate.people;

import org.jspecify.annotations.NullMarked;
