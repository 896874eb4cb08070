package org.theseus.counterparty;

/**
 * An account number in a text.
 *
 * @param iban upper case, without blanks; a domestic number in its IBAN form
 * @param from index of its first character
 * @param to index behind its last character
 * @param confidence HIGH where it stands by itself, MEDIUM where it is glued to letters or digits or has no hyphens
 */
public record FoundAccount(String iban, int from, int to, Confidence confidence) {}
