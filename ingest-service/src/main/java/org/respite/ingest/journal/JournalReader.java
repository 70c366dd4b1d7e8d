package org.respite.ingest.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.respite.contract.Topics;
import org.respite.ingest.broker.ReaderGear;
import org.respite.ingest.broker.TopicReader;
import reactor.core.publisher.Mono;

/**
 * Follows the log of check-ins into the journals. The position is kept in the same store
 * as the journals and written after them, so a crash of either side has some records
 * filed again, which changes nothing. One instance follows.
 */
final class JournalReader extends TopicReader {

    /** For what one poll brings. */
    private static final Duration STORE = Duration.ofSeconds(60);

    /** For bringing journals of an older kind up to date, once. */
    private static final Duration MOVE = Duration.ofMinutes(30);

    private final LogRecords records;

    private final Filing filing;

    private final FlatJournals flat;

    private final KeyCheck check;

    private final JournalStore store;

    private Map<Integer, Long> reached = Map.of();

    private boolean moved;

    JournalReader(ReaderGear gear, LogRecords records, Filing filing, FlatJournals flat, KeyCheck check,
            JournalStore store) {
        super(Topics.CHECK_INS, "journal", gear);
        this.records = records;
        this.filing = filing;
        this.flat = flat;
        this.check = check;
        this.store = store;
    }

    @Override
    protected Map<Integer, Long> reached() {
        done(check.passed().thenReturn(true), STORE);
        if (!moved) {
            done(flat.divideAll().thenReturn(true), MOVE);
            moved = true;
        }
        reached = done(store.positions(), STORE);
        return reached;
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now) {
        List<LogRecord> read = new ArrayList<>();
        found.forEach(each -> records.read(each).ifPresent(read::add));
        done(filing.file(read).thenReturn(read.size()), STORE);
        if (!now.equals(reached)) {
            done(store.reached(now).thenReturn(now), STORE);
            reached = now;
        }
    }

    /** This thread has nothing else to do than to wait. */
    private static <T> T done(Mono<T> work, Duration limit) {
        try {
            return work.toFuture().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        }
        catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

}
