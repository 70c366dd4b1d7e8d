package org.respite.ingest.journal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * Opens what may not open: a store that came back without its keys, or with others, still
 * shows what there is to be seen.
 */
final class EntryOpener {

    private EntryOpener() {
    }

    /** Absent if there is none, or none that opens. */
    static @Nullable PersonKey key(PersonKeys keys, byte @Nullable [] wrapped, String owner) {
        try {
            return wrapped == null ? null : keys.open(wrapped, owner);
        }
        catch (IllegalStateException foreign) {
            return null;
        }
    }

    static Optional<Instant> answeredAt(byte[] order, String entry, @Nullable PersonKey key) {
        try {
            return key == null ? Optional.empty() : Optional.of(EntryCodec.answeredAt(order, entry, key));
        }
        catch (IllegalStateException foreign) {
            return Optional.empty();
        }
    }

    /** Where a section belongs; before all others if nobody can tell. */
    static long start(byte[] start, String section, @Nullable PersonKey key) {
        try {
            return key == null ? Long.MIN_VALUE : EntryCodec.start(start, section, key);
        }
        catch (IllegalStateException foreign) {
            return Long.MIN_VALUE;
        }
    }

    static @Nullable CheckInAccepted checkIn(byte[] content, String entry, @Nullable PersonKey key) {
        try {
            return key == null ? null : EntryCodec.read(content, entry, key);
        }
        catch (IllegalStateException | UnreadableEventException foreign) {
            return null;
        }
    }

}
