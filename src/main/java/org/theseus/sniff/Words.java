package org.theseus.sniff;

import java.text.Normalizer;
import java.util.Locale;

/** Words made comparable: small letters and digits only, without accents. */
final class Words {

    private Words() {}

    static String plain(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'đ' -> plain.append('d');
                case 'ı' -> plain.append('i');
                case 'ł' -> plain.append('l');
                case 'ß' -> plain.append("ss");
                case 'ς' -> plain.append('σ');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }
}
