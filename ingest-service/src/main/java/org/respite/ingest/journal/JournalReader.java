package org.respite.ingest.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.respite.contract.Topics;
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

    private final LogRecords records;

    private final Filing filing;

    private final JournalStore store;

    private Map<Integer, Long> reached = Map.of();

    JournalReader(Supplier<Consumer<String, byte[]>> consumers, LogRecords records, Filing filing, JournalStore store) {
        super(Topics.CHECK_INS, "journal", consumers);
        this.records = records;
        this.filing = filing;
        this.store = store;
    }

    @Override
    protected Map<Integer, Long> reached() {
        reached = done(store.positions());
        return reached;
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now) {
        List<LogRecord> read = new ArrayList<>();
        found.forEach(each -> records.read(each).ifPresent(read::add));
        done(filing.file(read).thenReturn(read.size()));
        if (!now.equals(reached)) {
            done(store.reached(now).thenReturn(now));
            reached = now;
        }
    }

    /** This thread has nothing else to do than to wait. */
    private static <T> T done(Mono<T> work) {
        return work.toFuture().orTimeout(STORE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

}
