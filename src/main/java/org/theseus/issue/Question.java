package org.theseus.issue;

import java.util.List;

/**
 * Something that a file does not say by itself and that nobody but its reader may decide.
 *
 * @param about what is open, with an example from the file
 * @param alternatives each begins with the option that chooses it, then says what the example would mean
 */
public record Question(String about, List<String> alternatives) {

    public Question {
        alternatives = List.copyOf(alternatives);
    }
}
