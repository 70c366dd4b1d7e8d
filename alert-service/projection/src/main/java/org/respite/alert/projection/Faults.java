package org.respite.alert.projection;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.bson.BsonSerializationException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Tells whose fault a failure was. What the world around is to blame for, a broker or a
 * store that is away, passes; what a record is to blame for would come back with it for
 * ever.
 */
public final class Faults {

    private static final int DEEPEST = 16;

    private Faults() {
    }

    /** Whether it is worth while to wait and do the very same again. */
    public static boolean ofTheWorld(Throwable fault) {
        return causes(fault).anyMatch(Faults::isOfTheWorld) && causes(fault).noneMatch(Faults::isOfTheContent);
    }

    private static boolean isOfTheWorld(Throwable cause) {
        return cause instanceof DataAccessException || cause instanceof MongoException || cause instanceof IOException
                || cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.KafkaException
                || cause instanceof org.springframework.kafka.KafkaException || cause instanceof InterruptedException
                || cause instanceof Error && !(cause instanceof StackOverflowError);
    }

    private static boolean isOfTheContent(Throwable cause) {
        return cause instanceof DataIntegrityViolationException && !(cause instanceof DuplicateKeyException)
                || cause instanceof InvalidDataAccessApiUsageException || cause instanceof BsonSerializationException;
    }

    /**
     * Whether a document was changed, or made, by another person or instance since it was
     * read.
     */
    public static boolean somebodyElseWasFaster(Throwable fault) {
        return fault instanceof OptimisticLockingFailureException || fault instanceof DuplicateKeyException;
    }

    /** Whether the broker, or the producer for it, will never take that very record. */
    static boolean refusesTheRecord(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof SerializationException
                || cause instanceof ApiException && !(cause instanceof RetriableException));
    }

    /** The kind of the innermost one: a word, without data. */
    public static String nameOf(Throwable fault) {
        return causes(fault).reduce((outer, inner) -> inner).orElse(fault).getClass().getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }

}
