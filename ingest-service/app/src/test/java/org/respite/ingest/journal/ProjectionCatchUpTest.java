package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ProjectionCatchUpTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    @Test
    void howeverManyWaitTheStoreIsAskedOnceInAMoment() {
        var catchingUp = new ProjectionCatchUp(() -> Mono.just(Map.of(0, 5L)), store, Duration.ofMinutes(5), time);
        store.reached.put(0, 4L);

        var waiting = IntStream.range(0, 1000).mapToObj(_ -> catchingUp.done().toFuture()).toList();
        time.advanceTimeBy(MOMENT);
        assertThat(store.asked).isOne();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        store.reached.put(0, 5L);
        time.advanceTimeBy(MOMENT);
        assertThat(store.asked).isEqualTo(2);
        assertThat(waiting).allSatisfy(done -> assertThat(done.getNow(false)).isTrue());
    }

}
