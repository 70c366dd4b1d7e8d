package org.respite.ingest.checkin;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.contract.EventType;
import org.respite.ingest.register.Entry;
import org.respite.ingest.register.Submission;
import org.respite.ingest.roster.Claim;
import org.respite.ingest.roster.Placement;

/** How far one check-in has come on its way over the desk. */
sealed interface Step {

    /** It goes no further. */
    record Done(Outcome outcome) implements Step {
    }

    /** It can be taken if the roster knows where it belongs. */
    record Admitted(Judgement.Admitted judgement) implements Step {
    }

    /** It is taken once the broker has the event. */
    record Ready(Submission submission, Outcome.Accepted outcome) implements Step {

        ProducerRecord<String, byte[]> event() {
            return EventType.CHECK_IN_ACCEPTED.toRecord(submission.checkIn());
        }

        @Override
        public String toString() {
            return "Ready[…]";
        }

    }

    /** What to ask the roster. */
    static List<Claim> claims(List<Step> steps) {
        return steps.stream()
            .flatMap(step -> step instanceof Admitted(var admitted) ? Stream.of(admitted.claim()) : Stream.empty())
            .toList();
    }

    /** One step further with the roster's answers to {@link #claims}. */
    static List<Step> placed(List<Step> steps, List<Placement> placements,
            BiFunction<Judgement.Admitted, Placement, Step> place) {
        Iterator<Placement> next = placements.iterator();
        return steps.stream()
            .map(step -> step instanceof Admitted(var admitted) ? place.apply(admitted, next.next()) : step)
            .toList();
    }

    /** What to enter in the register. */
    static List<Submission> submissions(List<Step> steps) {
        return steps.stream()
            .flatMap(step -> step instanceof Ready ready ? Stream.of(ready.submission()) : Stream.<Submission>empty())
            .toList();
    }

    /** One step further with the register's answers to {@link #submissions}. */
    static List<Step> entered(List<Step> steps, List<Entry> entries, BiFunction<Ready, Entry, Step> enter) {
        Iterator<Entry> next = entries.iterator();
        return steps.stream()
            .map(step -> step instanceof Ready ready ? enter.apply(ready, next.next()) : step)
            .toList();
    }

    /** What to publish. */
    static List<ProducerRecord<String, byte[]>> events(List<Step> steps) {
        return steps.stream()
            .flatMap(step -> step instanceof Ready ready ? Stream.of(ready.event())
                    : Stream.<ProducerRecord<String, byte[]>>empty())
            .toList();
    }

    /** The end of it, with the broker's answers to {@link #events}. */
    static List<Outcome> outcomes(List<Step> steps, List<Boolean> acknowledged) {
        Iterator<Boolean> next = acknowledged.iterator();
        return steps.stream().map(step -> switch (step) {
            case Ready ready when next.next() -> ready.outcome();
            case Done(var outcome) -> outcome;
            case Ready _, Admitted _ -> new Outcome.Unavailable(Outcome.Unavailable.NO_ANSWER);
        }).toList();
    }

}
