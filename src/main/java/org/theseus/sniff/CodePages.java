package org.theseus.sniff;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** The single-byte code pages of the region, and what each of the 128 upper bytes means in them. */
final class CodePages {

    /** A byte without a meaning in a code page. */
    static final char NONE = '\uffff';

    /** In order of how often banks write them; of code pages that read a file alike the first one is named. */
    private static final List<String> NAMES = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1254",
            "windows-1253",
            "windows-1257",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-9",
            "ISO-8859-7",
            "ISO-8859-5",
            "ISO-8859-13",
            "ISO-8859-16",
            "IBM850",
            "IBM852",
            "IBM866",
            "IBM857",
            "IBM737",
            "IBM855",
            "IBM437",
            "KOI8-R",
            "KOI8-U",
            "x-MacRoman");

    private static final List<CodePage> ALL = load();

    /**
     * A code page.
     *
     * @param upper meaning of the bytes 0x80 to 0xFF, {@link #NONE} where they have none
     */
    record CodePage(Charset charset, char[] upper) {

        String name() {
            return charset.name();
        }

        char meaning(int value) {
            return upper[(value & 0xFF) - 0x80];
        }

        String decode(byte[] text) {
            StringBuilder decoded = new StringBuilder(text.length);
            for (byte each : text) {
                decoded.append(each >= 0 ? (char) each : meaning(each));
            }
            return decoded.toString();
        }
    }

    private CodePages() {}

    static List<CodePage> all() {
        return ALL;
    }

    private static List<CodePage> load() {
        List<CodePage> pages = new ArrayList<>();
        for (String name : NAMES) {
            if (Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                pages.add(new CodePage(charset, upper(charset)));
            }
        }
        return List.copyOf(pages);
    }

    private static char[] upper(Charset charset) {
        char[] upper = new char[128];
        for (int i = 0; i < upper.length; i++) {
            CharBuffer one = CharBuffer.allocate(2);
            boolean known = !charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(new byte[] {(byte) (i + 0x80)}), one, true)
                    .isError();
            upper[i] = known ? one.flip().get() : NONE;
        }
        return upper;
    }
}
