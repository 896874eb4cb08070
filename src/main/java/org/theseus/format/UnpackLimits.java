package org.theseus.format;

/**
 * Bounds against archives that are made to exhaust the reader.
 *
 * @param levels archives within archives
 * @param members members of all archives in a file together
 * @param freeBytes unpacked bytes that are always allowed
 * @param ratio unpacked bytes allowed per byte of the file on disk beyond that; text of banks packs 5 to 40 times
 */
record UnpackLimits(int levels, int members, long freeBytes, int ratio) {

    static final UnpackLimits STANDARD = new UnpackLimits(3, 2_000, 64L << 20, 200);

    long maxBytes(long fileBytes) {
        return Math.max(freeBytes, ratio * fileBytes);
    }
}
