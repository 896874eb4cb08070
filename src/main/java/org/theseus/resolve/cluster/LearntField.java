package org.theseus.resolve.cluster;

import org.jspecify.annotations.Nullable;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Identifiers.Kind;

/** What a weight may be learnt for, with the kind of value and the kind of key that brings its pairs together. */
enum LearntField {
    DOCUMENT(0, Factor.DOCUMENT, Kind.DOCUMENT, Basis.DOCUMENT),
    PHONE(1, Factor.PHONE, Kind.PHONE, Basis.CONTACT),
    EMAIL(2, Factor.EMAIL, Kind.EMAIL, Basis.CONTACT),
    BIRTH_DATE(3, Factor.BIRTH_DATE, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
    BIRTH_DATE_PART(4, Factor.BIRTH_DATE_PART, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
    BIRTH_DATE_CONTRADICTED(5, Factor.BIRTH_DATE_CONTRADICTED, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
    ADDRESS(6, Factor.ADDRESS, Kind.ADDRESS, Basis.ADDRESS);

    /** Place in arrays, and of its bit. */
    final int at;

    final Factor factor;
    final Kind kind;
    final Basis basis;

    LearntField(int at, Factor factor, Kind kind, Basis basis) {
        this.at = at;
        this.factor = factor;
        this.kind = kind;
        this.basis = basis;
    }

    /** The bit by which a kind of key is told apart. */
    static int bit(Basis basis) {
        return switch (basis) {
            case NUMBER -> 1;
            case DOCUMENT -> 2;
            case CONTACT -> 4;
            case BIRTH_DATE -> 8;
            case ADDRESS -> 16;
            case NAME -> 32;
        };
    }

    /** The field that a factor speaks of, null if none is learnt. */
    static @Nullable LearntField of(Factor factor) {
        for (LearntField field : values()) {
            if (field.factor == factor) {
                return field;
            }
        }
        return null;
    }
}
