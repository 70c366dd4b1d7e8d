package org.respite.ingest.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;

/**
 * Whatever is on the topic of check-ins, and whatever a page of a journal holds, it is
 * somebody's, nobody's or refused.
 */
public final class LogRecordsFuzz {

    private static final LogRecords RECORDS = new LogRecords(new OpenSeal(),
            new JournalNames((input, length) -> Arrays.copyOf(input, length)),
            new JournalMetrics(new SimpleMeterRegistry()));

    private LogRecordsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        for (EventType<?> type : new EventType<?>[] { EventType.CHECK_IN_ACCEPTED, EventType.CHECK_IN_ERASED }) {
            var found = new ConsumerRecord<String, byte[]>(Topics.CHECK_INS, 0, 0, "key", value);
            found.headers().add("ce_type", type.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            RECORDS.read(found).ifPresent(read -> Objects.requireNonNull(read.place()));
        }
    }

    /** Opens whatever claims to be sealed: what is behind the seal is to be tried. */
    private static final class OpenSeal implements SubjectSeal {

        @Override
        public String seal(Person person, UUID checkIn) {
            return person.subject();
        }

        @Override
        public Person open(String sealed, UUID checkIn) {
            return new Person("lakeside", sealed);
        }

    }

}
