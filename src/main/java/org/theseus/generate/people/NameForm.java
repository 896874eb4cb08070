package org.theseus.generate.people;

/** A way of writing one part of a name. */
public enum NameForm {
    /** As the culture itself writes it, in its own script with all signs. */
    OWN,
    /** In Serbian Cyrillic. */
    SERBIAN_CYRILLIC,
    /** In Macedonian Cyrillic. */
    MACEDONIAN_CYRILLIC,
    /** As in the machine-readable part of a passport: Latin letters by the country's own rule. */
    PASSPORT,
    /** By the scholarly rule, with signs above letters. */
    SCHOLARLY,
    /** Without signs; đ becomes d, ä becomes a. */
    ASCII,
    /** Without signs; đ becomes dj, ä becomes ae. */
    DIGRAPHS,
    /** Another romanisation in use, older or by ear. */
    ALTERNATIVE,
    /** As a clerk writes it who spells by the ear of the neighbours' language. */
    BY_EAR
}
