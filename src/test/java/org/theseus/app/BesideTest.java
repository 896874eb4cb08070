package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.theseus.model.TheseusException;

class BesideTest {

    @Test
    void givesWhatTheWorkGives() {
        assertThat(Beside.begin(() -> 6 * 7).outcome()).isEqualTo(42);
    }

    @Test
    void throwsWhatTheWorkThrows() {
        TheseusException refused = TheseusException.of(TheseusException.Kind.USAGE, "no", "try yes");
        Beside<Object> work = Beside.begin(() -> {
            throw refused;
        });
        assertThatThrownBy(work::outcome).isSameAs(refused);
    }

    @Test
    void anErrorIsNoOutcome() {
        Beside<Object> work = Beside.begin(() -> {
            throw new AssertionError("broken");
        });
        assertThatThrownBy(work::outcome).isInstanceOf(AssertionError.class).hasMessage("broken");
    }
}
