package org.respite.scoring.topology.state;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.keys.NoiseKeyException;
import org.respite.scoring.topology.serde.NewerFormatException;
import org.respite.scoring.topology.serde.UnreadableStateException;

/** Whom a fault concerns that is met while state is looked at, and what may be logged. */
public final class StateFaults {

    private StateFaults() {
    }

    /**
     * What is read; empty if there is nothing, or nothing that any version wrote.
     * @throws NewerFormatException if a later version wrote it
     */
    static <T> Optional<T> readable(Supplier<@Nullable T> read) {
        try {
            return Optional.ofNullable(read.get());
        }
        catch (NewerFormatException later) {
            throw later;
        }
        catch (UnreadableStateException _) {
            return Optional.empty();
        }
    }

    /** A fault of a store, of the broker or of a later version's state. */
    public static boolean meetEverybody(RuntimeException fault) {
        return fault instanceof NewerFormatException
                || fault instanceof KafkaException && !(fault instanceof SerializationException);
    }

    /** Our own messages name a field; those of others could hold data. */
    public static RuntimeException withoutData(RuntimeException fault) {
        if (fault instanceof NoiseKeyException || fault instanceof IllegalArgumentException
                || fault instanceof UnreadableStateException) {
            return fault;
        }
        var safe = new IllegalStateException(fault.getClass().getSimpleName());
        safe.setStackTrace(fault.getStackTrace());
        return safe;
    }

}
