package org.theseus.resolve.mention;

import java.util.Arrays;

/**
 * Numbers for what makes mentions one description, as rows of numbers without objects: a large case has nearly as many of them as
 * mentions. Not thread-safe.
 */
final class DescriptionKeys {

    static final int ACCOUNT = 0;
    static final int NAME = 1;
    static final int CUSTOMER = 2;
    static final int PHONE = 3;
    static final int DOCUMENT = 4;
    static final int BIRTH_DATE = 5;
    static final int ADDRESS = 6;
    static final int EMAIL = 7;
    /** A word for sides of judgements. */
    static final int APART = 8;

    private static final int FIELDS = 9;
    private static final int LEAST = 64;
    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9E3779B9;

    /** Numbers plus 1 by the first bits of the hash; 0 is free. At most half of it is taken. */
    private int[] places = new int[LEAST];

    private int[] hashes = new int[LEAST / 2];
    private int[] fields = new int[FIELDS * LEAST / 2];
    private int size;

    /** The number of a key, a new one if it was not met before. */
    int add(
            int account,
            int name,
            int customer,
            int phone,
            int document,
            int birthDate,
            int address,
            int email,
            int apart) {
        if (size == hashes.length) {
            grow();
        }
        int from = size * FIELDS;
        fields[from + ACCOUNT] = account;
        fields[from + NAME] = name;
        fields[from + CUSTOMER] = customer;
        fields[from + PHONE] = phone;
        fields[from + DOCUMENT] = document;
        fields[from + BIRTH_DATE] = birthDate;
        fields[from + ADDRESS] = address;
        fields[from + EMAIL] = email;
        fields[from + APART] = apart;
        int hash = hash(from);
        int at = place(hash);
        while (places[at] != 0) {
            int number = places[at] - 1;
            int there = number * FIELDS;
            if (hashes[number] == hash && Arrays.equals(fields, there, there + FIELDS, fields, from, from + FIELDS)) {
                return number;
            }
            at = (at + 1) & (places.length - 1);
        }
        hashes[size] = hash;
        places[at] = ++size;
        return size - 1;
    }

    private int hash(int from) {
        int hash = 0;
        for (int at = from; at < from + FIELDS; at++) {
            hash = (hash ^ (hash >>> 15)) * FACTOR + fields[at];
            hash *= SPREAD;
        }
        return hash;
    }

    private int place(int hash) {
        return hash >>> (Integer.numberOfLeadingZeros(places.length) + 1);
    }

    private void grow() {
        places = new int[2 * places.length];
        for (int number = 0; number < size; number++) {
            int at = place(hashes[number]);
            while (places[at] != 0) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = number + 1;
        }
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        fields = Arrays.copyOf(fields, 2 * fields.length);
    }

    /** A field of a key. */
    int get(int number, int field) {
        return fields[number * FIELDS + field];
    }

    int size() {
        return size;
    }

    /** Nothing may be added any longer. */
    void close() {
        places = new int[0];
        hashes = new int[0];
    }
}
