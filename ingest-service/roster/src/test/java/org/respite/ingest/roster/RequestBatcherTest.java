package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class RequestBatcherTest {

    private final List<List<String>> turns = new CopyOnWriteArrayList<>();

    private final List<Sinks.Empty<Void>> gates = new CopyOnWriteArrayList<>();

    @Test
    void whoeverComesWhileATurnIsRunningSharesTheNextOne() {
        var batcher = new RequestBatcher<>(this::whenTheGateOpens);
        var a = batcher.next("a").toFuture();
        var b = batcher.next("b").toFuture();
        var c = batcher.next("c").toFuture();
        assertThat(turns).containsExactly(List.of("a"));

        gates.get(0).tryEmitEmpty();
        assertThat(a).isCompletedWithValue("A");
        assertThat(turns).containsExactly(List.of("a"), List.of("b", "c"));

        gates.get(1).tryEmitEmpty();
        assertThat(b).isCompletedWithValue("B");
        assertThat(c).isCompletedWithValue("C");
    }

    @Test
    void aTurnThatFailsFailsItsCallersAndNoOthers() {
        var batcher = new RequestBatcher<>(this::whenTheGateOpens);
        var a = batcher.next("a").toFuture();
        var b = batcher.next("b").toFuture();

        gates.get(0).tryEmitError(new IllegalStateException("gone"));
        gates.get(1).tryEmitEmpty();

        assertThat(a).isCompletedExceptionally();
        assertThat(b).isCompletedWithValue("B");
    }

    @Test
    void aTurnGoesOnWhenItsCallerHasLeft() {
        var batcher = new RequestBatcher<>(this::whenTheGateOpens);
        var left = batcher.next("a").subscribe();
        var b = batcher.next("b").toFuture();

        left.dispose();
        assertThat(turns).hasSize(1);

        gates.get(0).tryEmitEmpty();
        gates.get(1).tryEmitEmpty();
        assertThat(b).isCompletedWithValue("B");
    }

    @Test
    void turnsNeverOverlapAndNobodyIsForgotten() {
        var running = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var batcher = new RequestBatcher<Integer, Integer>(asked -> Mono.fromSupplier(() -> {
            overlaps.addAndGet(running.getAndIncrement());
            List<Integer> answers = asked.stream().map(number -> number * 2).toList();
            running.decrementAndGet();
            return answers;
        }).subscribeOn(Schedulers.parallel()));

        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            answers.add(batcher.next(i).subscribeOn(Schedulers.parallel()).toFuture());
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(i * 2);
        }
        assertThat(overlaps).hasValue(0);
    }

    private Mono<List<String>> whenTheGateOpens(List<String> asked) {
        turns.add(asked);
        Sinks.Empty<Void> gate = Sinks.empty();
        gates.add(gate);
        return gate.asMono().thenReturn(asked.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
    }

}
