package org.theseus.generate.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;

/** Street addresses and mail addresses. */
final class Addresses {

    private static final List<String> GERMAN = List.of(
            "Hauptstraße",
            "Bahnhofstraße",
            "Schulgasse",
            "Lindenweg",
            "Mozartstraße",
            "Wiener Straße",
            "Kirchenplatz",
            "Gartengasse",
            "Mühlweg",
            "Industriestraße",
            "Favoritenstraße",
            "Brunnengasse",
            "Bergstraße",
            "Am Anger");
    private static final List<String> SOUTH_SLAVIC = List.of(
            "Ulica kralja Petra",
            "Vojvode Stepe",
            "Njegoševa",
            "Cara Dušana",
            "Ulica 1. maja",
            "Železnička",
            "Dunavska",
            "Đure Jakšića",
            "Svetog Save",
            "Školska",
            "Zmaj Jovina",
            "Partizanska",
            "Kolodvorska",
            "Titova");
    private static final List<String> ALBANIAN = List.of(
            "Rruga e Dibrës",
            "Rruga Skënderbeu",
            "Bulevardi Nënë Tereza",
            "Rruga Adem Jashari",
            "Rruga e Kavajës",
            "Rruga UÇK",
            "Rruga Gjergj Fishta");
    private static final List<String> TURKISH = List.of(
            "Atatürk Caddesi", "Cumhuriyet Caddesi", "İstiklal Sokak", "Gazi Bulvarı", "Çınar Sokak", "Millet Caddesi");
    private static final List<String> OTHER = List.of("Park Street", "Station Road", "Market Square", "High Street");
    private static final Map<String, List<String>> STREETS = Map.ofEntries(
            Map.entry("AT", GERMAN),
            Map.entry("DE", GERMAN),
            Map.entry("CH", GERMAN),
            Map.entry("RS", SOUTH_SLAVIC),
            Map.entry("HR", SOUTH_SLAVIC),
            Map.entry("BA", SOUTH_SLAVIC),
            Map.entry("ME", SOUTH_SLAVIC),
            Map.entry("SI", SOUTH_SLAVIC),
            Map.entry("MK", SOUTH_SLAVIC),
            Map.entry("AL", ALBANIAN),
            Map.entry("XK", ALBANIAN),
            Map.entry("TR", TURKISH),
            Map.entry("IT", List.of("Via Roma", "Via Garibaldi", "Corso Italia", "Via Verdi", "Piazza Mazzini")),
            Map.entry("FR", List.of("Rue de la Gare", "Avenue Jean Jaurès", "Rue Victor Hugo", "Place de l'Église")),
            Map.entry("BE", List.of("Kerkstraat", "Rue de l'Église", "Stationsstraat", "Avenue Louise")),
            Map.entry("NL", List.of("Kerkstraat", "Dorpsstraat", "Molenweg", "Prinsengracht")),
            Map.entry("SE", List.of("Storgatan", "Drottninggatan", "Kungsgatan", "Björkvägen")),
            Map.entry(
                    "RO",
                    List.of("Strada Mihai Eminescu", "Strada Unirii", "Bulevardul Ștefan cel Mare", "Calea Victoriei")),
            Map.entry("HU", List.of("Kossuth Lajos utca", "Petőfi utca", "Rákóczi út", "Széchenyi tér")),
            Map.entry("GR", List.of("Ermou", "Egnatia", "Tsimiski", "Venizelou", "Kolokotroni")),
            Map.entry("BG", List.of("bul. Vitosha", "ul. Hristo Botev", "bul. Bulgaria", "ul. Ivan Vazov")));
    private static final List<String> MAIL = List.of("mail.example", "post.example", "inbox.example", "web.example");

    private Addresses() {}

    /** {@code Hauptstraße 12/3, 1010 Wien}. */
    static String of(Town town, Culture culture, Chance chance) {
        String street = chance.pick(STREETS.getOrDefault(town.country(), OTHER));
        String number =
                Integer.toString(chance.between(1, 140)) + (chance.happens(0.3) ? "/" + chance.between(1, 30) : "");
        return street + " " + number + ", " + (town.postcode().isEmpty() ? "" : town.postcode() + " ") + town.name();
    }

    static String email(PersonName name, Culture culture, int year, Chance chance) {
        String given = Spelling.ascii(NameForms.of(name.given(), culture, NameForm.PASSPORT, 0));
        String surname = Spelling.ascii(NameForms.of(name.surname(), culture, NameForm.PASSPORT, 0));
        String local = chance.happens(0.5) ? given + "." + surname : surname + given.charAt(0);
        String tail = chance.happens(0.5) ? Integer.toString(year % 100) : Integer.toString(chance.below(1000));
        return (local + tail + "@" + chance.pick(MAIL))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.')
                .replace("'", "");
    }
}
