package org.respite.ingest.journal;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the log and finds whose they are. */
final class LogRecords {

    private static final Logger log = LoggerFactory.getLogger(LogRecords.class);

    private final SubjectSeal seal;

    private final JournalNames names;

    private final JournalMetrics meters;

    LogRecords(SubjectSeal seal, JournalNames names, JournalMetrics meters) {
        this.seal = seal;
        this.names = names;
        this.meters = meters;
    }

    /** Empty, and counted, if nobody can tell: then it is in nobody's journal. */
    Optional<LogRecord> read(ConsumerRecord<?, byte[]> found) {
        try {
            return Optional.of(EventType.CHECK_IN_ERASED.isNamedIn(found.headers()) ? erased(found) : answered(found));
        }
        catch (UnreadableEventException unreadable) {
            return failed(unreadable.reason());
        }
        catch (IllegalArgumentException foreign) {
            return failed("seal");
        }
        catch (RuntimeException unexpected) {
            return failed(SafeErrors.kind(unexpected));
        }
    }

    private LogRecord answered(ConsumerRecord<?, byte[]> found) {
        CheckInAccepted checkIn = EventType.CHECK_IN_ACCEPTED.read(found.value());
        // Journals sort by it: a time beyond all time has no place there.
        var _ = checkIn.answeredAt().toEpochMilli();
        return new LogRecord.Answered(place(checkIn.organisation(), checkIn.sealedSubject(), checkIn.id()), checkIn);
    }

    private LogRecord erased(ConsumerRecord<?, byte[]> found) {
        CheckInErased erasure = EventType.CHECK_IN_ERASED.read(found.value());
        return new LogRecord.Erased(place(erasure.organisation(), erasure.sealedSubject(), erasure.id()), erasure);
    }

    private EntryRef place(String organisation, String sealedSubject, UUID checkIn) {
        Person person = seal.open(sealedSubject, checkIn);
        if (!person.organisation().equals(organisation)) {
            throw new IllegalArgumentException("seal: of another organisation");
        }
        String owner = names.owner(person);
        return new EntryRef(owner, names.entry(owner, checkIn));
    }

    private Optional<LogRecord> failed(String reason) {
        meters.failed();
        log.atWarn().addKeyValue("reason", reason).log("record is in nobody's journal");
        return Optional.empty();
    }

}
