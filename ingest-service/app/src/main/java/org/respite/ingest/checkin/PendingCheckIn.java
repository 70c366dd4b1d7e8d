package org.respite.ingest.checkin;

import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.ingest.register.RegistrationRequest;
import org.respite.ingest.register.RegistrationResult;

/** One line on its way to the log, and how far it has come. Its end is an outcome. */
sealed interface PendingCheckIn permits PendingCheckIn.Admitted, PendingCheckIn.Ready, PendingCheckIn.Entered, Outcome {

    /** Its number. */
    long line();

    /** The check-in can be taken if the roster knows where it belongs. */
    record Admitted(long line, SubmissionResult.Admitted submission) implements PendingCheckIn {
    }

    /**
     * The check-in can be taken if the register has room for it.
     *
     * @param receipt once it is
     * @param own whether its owner sent it
     */
    record Ready(long line, RegistrationRequest registration, ProducerRecord<String, byte[]> event, Receipt receipt,
            boolean own) implements PendingCheckIn {

        @Override
        public String toString() {
            return "Ready[…]";
        }

    }

    /** The check-in is taken once the broker has its event. */
    record Entered(long line, RegistrationResult.Taken entry, ProducerRecord<String, byte[]> event,
            Receipt receipt) implements PendingCheckIn {

        @Override
        public String toString() {
            return "Entered[…]";
        }

    }

    /**
     * What has become of it.
     * @param acknowledged names of the entries whose events the broker has
     */
    default Outcome outcome(Set<String> acknowledged) {
        return switch (this) {
            case Outcome outcome -> outcome;
            case Entered entered when acknowledged.contains(entered.entry().name()) ->
                new Outcome.Accepted(entered.line(), entered.receipt());
            case Entered _, Ready _, Admitted _ -> new Outcome.Unavailable(line(), Outcome.Unavailable.NO_ANSWER);
        };
    }

}
