package org.theseus.model;

/**
 * Category of a person (Directive (EU) 2016/680, article 6; domain.md 4.2). Only a named analyst sets one, with a reason; the
 * program neither sets nor proposes any, and no detector reads it.
 */
public enum PersonCategory {
    SUSPECT,
    CONVICTED,
    /** Also hides the person in everything that leaves the case, whatever part it plays. */
    VICTIM,
    OTHER,
    /** Nothing was set, or it was taken back. */
    UNCLASSIFIED
}
