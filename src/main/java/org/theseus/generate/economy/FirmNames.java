package org.theseus.generate.economy;

import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;

/** Invented names of firms, in the manner of each country. */
final class FirmNames {

    private static final List<String> ROOTS = List.of(
            "Alpenbau",
            "Donauwerk",
            "Morava",
            "Vardar",
            "Drina",
            "Adriagrad",
            "Sava",
            "Timok",
            "Pannonia",
            "Balkanika",
            "Egnatia",
            "Rhodope",
            "Marmara",
            "Anadolu",
            "Lipa",
            "Bor",
            "Jasen",
            "Orao",
            "Sokol",
            "Zlatibor",
            "Kopaonik",
            "Šara",
            "Dajti",
            "Korab",
            "Rila",
            "Pirin",
            "Olymp",
            "Thrakia",
            "Bosfor",
            "Nordlicht",
            "Rheinblick",
            "Isar",
            "Murtal",
            "Semmering",
            "Karawanken",
            "Triglav",
            "Neretva",
            "Una",
            "Vrbas",
            "Tisa",
            "Mureș",
            "Prut",
            "Dacia");
    private static final List<String> TRADES = List.of(
            "Bau",
            "Trade",
            "Transport",
            "Logistik",
            "Metall",
            "Holz",
            "Food",
            "Textil",
            "Service",
            "Immobilien",
            "Agro",
            "Elektro",
            "Gastro",
            "Auto",
            "Import-Export",
            "Reinigung",
            "Consult",
            "Pharma",
            "Tours",
            "Print");
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("AT", "GmbH"),
            Map.entry("DE", "GmbH"),
            Map.entry("CH", "AG"),
            Map.entry("SE", "AB"),
            Map.entry("NL", "B.V."),
            Map.entry("BE", "BV"),
            Map.entry("FR", "SARL"),
            Map.entry("GB", "Ltd"),
            Map.entry("IT", "S.r.l."),
            Map.entry("TR", "Ltd. Şti."),
            Map.entry("GR", "E.P.E."),
            Map.entry("BG", "EOOD"),
            Map.entry("MK", "DOOEL"),
            Map.entry("RS", "d.o.o."),
            Map.entry("XK", "Sh.p.k."),
            Map.entry("AL", "Sh.p.k."),
            Map.entry("ME", "d.o.o."),
            Map.entry("BA", "d.o.o."),
            Map.entry("HR", "d.o.o."),
            Map.entry("SI", "d.o.o."),
            Map.entry("HU", "Kft."),
            Map.entry("RO", "S.R.L."));

    private FirmNames() {}

    static String draw(String country, Chance chance) {
        return chance.pick(ROOTS) + " " + chance.pick(TRADES) + " " + chance.between(1, 99) + " "
                + FORMS.getOrDefault(country, "Ltd");
    }
}
