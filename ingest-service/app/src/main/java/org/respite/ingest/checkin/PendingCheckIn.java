package org.respite.ingest.checkin;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.ingest.register.RegistrationRequest;
import org.respite.ingest.register.RegistrationResult;
import org.respite.ingest.roster.Placement;
import org.respite.ingest.roster.PlacementRequest;

/** How far one check-in has come on its way to the log. */
sealed interface PendingCheckIn {

    /** It goes no further. */
    record Done(CheckInOutcome outcome) implements PendingCheckIn {
    }

    /** It can be taken if the roster knows where it belongs. */
    record Admitted(SubmissionResult.Admitted judgement) implements PendingCheckIn {
    }

    /**
     * It can be taken if the register has room for it.
     *
     * @param own whether its owner sent it
     */
    record Ready(RegistrationRequest submission, ProducerRecord<String, byte[]> event, CheckInOutcome.Accepted outcome,
            boolean own) implements PendingCheckIn {

        @Override
        public String toString() {
            return "Ready[…]";
        }

    }

    /** It is taken once the broker has the event. */
    record Entered(RegistrationResult.Taken entry, ProducerRecord<String, byte[]> event,
            CheckInOutcome.Accepted outcome) implements PendingCheckIn {

        @Override
        public String toString() {
            return "Entered[…]";
        }

    }

    /** What to ask the roster. */
    static List<PlacementRequest> claims(List<PendingCheckIn> steps) {
        return steps.stream()
            .flatMap(step -> step instanceof Admitted(var admitted) ? Stream.of(admitted.claim()) : Stream.empty())
            .toList();
    }

    /** One step further with the roster's answers to {@link #claims}. */
    static List<PendingCheckIn> placed(List<PendingCheckIn> steps, List<Placement> placements,
            BiFunction<SubmissionResult.Admitted, Placement, PendingCheckIn> place) {
        Iterator<Placement> next = placements.iterator();
        return steps.stream()
            .map(step -> step instanceof Admitted(var admitted) ? place.apply(admitted, next.next()) : step)
            .toList();
    }

    /** What to enter in the register. */
    static List<RegistrationRequest> submissions(List<PendingCheckIn> steps) {
        return steps.stream()
            .flatMap(step -> step instanceof Ready ready ? Stream.of(ready.submission())
                    : Stream.<RegistrationRequest>empty())
            .toList();
    }

    /** One step further with the register's answers to {@link #submissions}. */
    static List<PendingCheckIn> entered(List<PendingCheckIn> steps, List<RegistrationResult> entries,
            BiFunction<Ready, RegistrationResult, PendingCheckIn> enter) {
        Iterator<RegistrationResult> next = entries.iterator();
        return steps.stream()
            .map(step -> step instanceof Ready ready ? enter.apply(ready, next.next()) : step)
            .toList();
    }

    /** What to publish: of lines that say the same, the first. */
    static List<Entered> toPublish(List<PendingCheckIn> steps) {
        var first = new LinkedHashMap<String, Entered>();
        steps.forEach(step -> {
            if (step instanceof Entered entered) {
                first.putIfAbsent(entered.entry().name(), entered);
            }
        });
        return List.copyOf(first.values());
    }

    /** The end of it, with the broker's answers to {@link #toPublish}. */
    static List<CheckInOutcome> outcomes(List<PendingCheckIn> steps, List<Boolean> acknowledged) {
        List<Entered> published = toPublish(steps);
        Set<String> taken = IntStream.range(0, Math.min(published.size(), acknowledged.size()))
            .filter(acknowledged::get)
            .mapToObj(i -> published.get(i).entry().name())
            .collect(Collectors.toSet());
        return steps.stream().map(step -> switch (step) {
            case Entered entered when taken.contains(entered.entry().name()) -> entered.outcome();
            case Done(var outcome) -> outcome;
            case Entered _, Ready _, Admitted _ -> new CheckInOutcome.Unavailable(CheckInOutcome.Unavailable.NO_ANSWER);
        }).toList();
    }

}
