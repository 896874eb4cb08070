package org.theseus.generate.people;

/**
 * A person's full name.
 *
 * @param surname in the form for this person's gender
 * @param father given name of the father; written in some cultures and by some offices only
 */
public record PersonName(NameWord given, NameWord surname, NameWord father) {}
