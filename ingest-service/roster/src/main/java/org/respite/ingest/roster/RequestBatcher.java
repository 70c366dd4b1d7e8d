package org.respite.ingest.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Does work one turn at a time. Whoever comes while a turn is running goes into the next
 * one together with all others who wait, so that a busy roster is stored and published
 * once a turn and not once a caller. A turn goes on when its callers have left.
 *
 * @param <Q> what a caller brings
 * @param <A> what a caller gets
 */
final class RequestBatcher<Q, A> {

    private final Function<List<Q>, Mono<List<A>>> work;

    private List<Waiting<Q, A>> queue = new ArrayList<>();

    private boolean busy;

    /**
     * Nobody waits yet.
     * @param work gets what the callers of one turn bring and answers each, in order
     */
    RequestBatcher(Function<List<Q>, Mono<List<A>>> work) {
        this.work = work;
    }

    Mono<A> next(Q question) {
        return Mono.defer(() -> {
            var waiting = new Waiting<Q, A>(question, Sinks.one());
            if (isFirst(waiting)) {
                turn();
            }
            return waiting.answer().asMono();
        });
    }

    /** Whether somebody is being served. */
    synchronized boolean isBusy() {
        return busy;
    }

    private synchronized boolean isFirst(Waiting<Q, A> waiting) {
        queue.add(waiting);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private synchronized List<Waiting<Q, A>> everybody() {
        var taken = queue;
        queue = new ArrayList<>();
        busy = !taken.isEmpty();
        return taken;
    }

    private void turn() {
        var taken = everybody();
        if (!taken.isEmpty()) {
            Mono.defer(() -> work.apply(taken.stream().map(Waiting::question).toList()))
                .doFinally(_ -> turn())
                .subscribe(answers -> answer(taken, answers), fault -> fail(taken, fault));
        }
    }

    private static <Q, A> void answer(List<Waiting<Q, A>> taken, List<A> answers) {
        for (int i = 0; i < taken.size(); i++) {
            taken.get(i).answer().tryEmitValue(answers.get(i));
        }
    }

    private static <Q, A> void fail(List<Waiting<Q, A>> taken, Throwable fault) {
        taken.forEach(waiting -> waiting.answer().tryEmitError(fault));
    }

    private record Waiting<Q, A>(Q question, Sinks.One<A> answer) {
    }

}
