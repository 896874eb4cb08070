package org.theseus.store.neo4j;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Mention;

/** How the two sides' words stand on a relationship: {@code payerName}, {@code payeePhone} and so on. */
final class MentionColumn {

    static final String PAYER = "payer";
    static final String PAYEE = "payee";

    private MentionColumn() {}

    static void write(String side, Mention mention, BiConsumer<String, Object> sink) {
        put(side + "CustomerId", mention.customerId(), sink);
        put(side + "Name", mention.name(), sink);
        put(side + "Account", mention.account(), sink);
        put(side + "Institution", mention.institution(), sink);
        put(side + "Country", mention.country(), sink);
        put(side + "Phone", mention.phone(), sink);
        put(side + "Document", mention.document(), sink);
        put(side + "Address", mention.address(), sink);
        put(side + "Email", mention.email(), sink);
        put(side + "BirthDate", mention.birthDate(), sink);
        put(side + "Nationality", mention.nationality(), sink);
    }

    private static void put(String name, @Nullable String value, BiConsumer<String, Object> sink) {
        if (value != null) {
            sink.accept(name, value);
        }
    }

    static Mention read(String side, Map<String, Object> properties) {
        Mention mention = new Mention(
                text(properties, side + "CustomerId"),
                text(properties, side + "Name"),
                text(properties, side + "Account"),
                text(properties, side + "Institution"),
                text(properties, side + "Country"),
                text(properties, side + "Phone"),
                text(properties, side + "Document"),
                text(properties, side + "Address"),
                text(properties, side + "Email"),
                text(properties, side + "BirthDate"),
                text(properties, side + "Nationality"));
        return mention.equals(Mention.NONE) ? Mention.NONE : mention;
    }

    static @Nullable String text(Map<String, Object> properties, String name) {
        return (String) properties.get(name);
    }
}
