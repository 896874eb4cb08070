package org.theseus.generate.people;

/** Of a person; decides the given name and, in some cultures, the form of the surname. */
public enum Gender {
    FEMALE,
    MALE
}
