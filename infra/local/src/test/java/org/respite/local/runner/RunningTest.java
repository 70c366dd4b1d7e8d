package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsInReverse() {
        var running = new Running();
        running.add("store", () -> stopped.add("store"));
        running.add("service", () -> stopped.add("service"));

        assertThat(running.stop()).isEmpty();
        assertThat(stopped).containsExactly("service", "store");
    }

    @Test
    void stopsTheOthersWhenOneHangsAndNamesIt() {
        var running = new Running(Duration.ofMillis(50));
        running.add("store", () -> stopped.add("store"));
        running.add("service", () -> new CountDownLatch(1).await());

        assertThat(running.stop()).containsExactly("service");
        assertThat(stopped).containsExactly("store");
    }

    @Test
    void stopsTheOthersWhenOneFails() {
        var running = new Running();
        running.add("store", () -> stopped.add("store"));
        running.add("service", () -> {
            throw new IllegalStateException("planted");
        });

        assertThat(running.stop()).isEmpty();
        assertThat(stopped).containsExactly("store");
    }

    @Test
    void stopsWhatIsStartedTooLate() {
        var running = new Running();
        running.close();

        assertThatIllegalStateException().isThrownBy(() -> running.add("late", () -> stopped.add("late")));
        assertThat(stopped).containsExactly("late");
    }

}
