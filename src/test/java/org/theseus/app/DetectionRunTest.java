package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionRunTest {

    @Test
    void aRunComesBackAsItWasKept() {
        DetectionRun run = new DetectionRun("route", "abc", List.of(), 3, 1, List.of());
        assertThat(DetectionRun.parse(run.toJson())).isEqualTo(run);
    }

    @Test
    void aRunKeptBeforeSilencesWereIsRead() {
        String earlier = "{\"preset\":\"route\",\"configSha256\":\"abc\",\"lines\":[],\"timed\":3,\"untimed\":1}";
        assertThat(DetectionRun.parse(earlier).silences()).isEmpty();
    }
}
