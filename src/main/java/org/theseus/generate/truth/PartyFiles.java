package org.theseus.generate.truth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.economy.PartyBook;
import org.theseus.generate.people.Person;

/**
 * Writes {@code parties.csv} (who there truly is, with culture of names and country for counting errors by them) and {@code
 * holdings.csv} (whose account or customer number it is) as people enter. Closes both.
 */
public final class PartyFiles implements PartyBook, AutoCloseable {

    private final BufferedWriter parties;
    private final BufferedWriter holdings;
    private final Map<Firm.Kind, Integer> firms = new EnumMap<>(Firm.Kind.class);
    private int persons;
    private int numbers;

    private PartyFiles(BufferedWriter parties, BufferedWriter holdings) {
        this.parties = parties;
        this.holdings = holdings;
    }

    /** Begins both files in a folder. */
    public static PartyFiles in(Path folder) throws IOException {
        BufferedWriter parties = Files.newBufferedWriter(folder.resolve("parties.csv"), StandardCharsets.UTF_8);
        BufferedWriter holdings = Files.newBufferedWriter(folder.resolve("holdings.csv"), StandardCharsets.UTF_8);
        parties.write("person,kind,name,culture,nationality,send_country,town,household\n");
        holdings.write("person,key,institution\n");
        return new PartyFiles(parties, holdings);
    }

    /** How a party is named in truth files: {@code N-000017}. */
    public static String label(int party) {
        String digits = Integer.toString(party);
        return "N-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    @Override
    public void person(Person person) {
        persons++;
        write(
                parties,
                label(person.id()) + ",PRIVATE," + person.name().given().own() + " "
                        + person.name().surname().own() + "," + person.culture() + "," + person.nationality() + ","
                        + person.town().country() + "," + person.town().name() + "," + label(person.household())
                        + "\n");
    }

    @Override
    public void firm(Firm firm) {
        firms.merge(firm.kind(), 1, Integer::sum);
        write(
                parties,
                label(firm.party()) + "," + firm.kind() + ",\"" + firm.name() + "\",,,"
                        + firm.town().country() + "," + firm.town().name() + ",\n");
    }

    @Override
    public void holding(int party, String key, String institution) {
        numbers++;
        write(holdings, label(party) + "," + key + "," + institution + "\n");
    }

    /** How many persons entered. */
    public int persons() {
        return persons;
    }

    /** How many firms entered. */
    public int firms() {
        return firms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many accounts and customer numbers were opened. */
    public int holdings() {
        return numbers;
    }

    private static void write(BufferedWriter file, String line) {
        try {
            file.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everybody has entered: the files are whole. Closing again does nothing. */
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        try (parties) {
            holdings.close();
        }
    }
}
