package org.respite.http.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class StreamQuotaTest {

    private final StreamQuota quota = new StreamQuota(new QuotaSettings(20, 100, 20, 5, 1000));

    private final List<Throwable> refusals = new ArrayList<>();

    @Test
    void keepsFiveOfFourHundredStreams() {
        var streams = Flux.range(0, 400).map(_ -> opened(() -> "lea")).collectList().block();

        assertThat(refusals).hasSize(395).allSatisfy(refused -> {
            assertThat(refused).isInstanceOf(ProblemException.class);
            assertThat(((ProblemException) refused).problem().status()).isEqualTo(429);
        });
        assertThat(streams).filteredOn(stream -> !stream.isDisposed()).hasSize(5);
    }

    @Test
    void countsEachSubjectForItself() {
        Flux.range(0, 6).doOnNext(_ -> opened(() -> "lea")).blockLast();

        assertThat(opened(() -> "max").isDisposed()).isFalse();
        assertThat(refusals).hasSize(1);
    }

    @Test
    void opensAnotherWhenOneHasEnded() {
        var first = opened(() -> "lea");
        Flux.range(0, 4).doOnNext(_ -> opened(() -> "lea")).blockLast();
        opened(() -> "lea");
        assertThat(refusals).hasSize(1);

        first.dispose();
        quota.limited(() -> "lea", Flux.error(new IllegalStateException())).subscribe(_ -> {
        }, _ -> {
        });
        quota.limited(() -> "lea", Flux.empty()).subscribe();

        assertThat(opened(() -> "lea").isDisposed()).isFalse();
        assertThat(refusals).hasSize(1);
    }

    private Disposable opened(Principal who) {
        return quota.limited(who, Flux.never()).subscribe(_ -> {
        }, refusals::add);
    }

}
