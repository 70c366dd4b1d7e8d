package org.respite.ingest.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
final class JournalProjection extends TopicReader {

    /** For what is filed at once. */
    static final Duration STORE = Duration.ofSeconds(60);

    /** Records filed at once; a poll can bring more. */
    private static final int MAX_RECORDS = 100;

    /** For bringing journals of an older kind up to date, once. */
    private static final Duration MOVE = Duration.ofMinutes(30);

    private final LogRecords records;

    private final JournalWriter journalWriter;

    private final FlatJournals flat;

    private final KeyCheck check;

    private final JournalStore store;

    private final Duration limit;

    private Map<Integer, Long> reached = Map.of();

    private boolean moved;

    /** Fewer while the store is too slow for more. */
    private int most = MAX_RECORDS;

    JournalProjection(ReaderGear gear, LogRecords records, JournalWriter journalWriter, FlatJournals flat,
            KeyCheck check, JournalStore store, Duration limit) {
        super(Topics.CHECK_INS, "journal", gear);
        this.records = records;
        this.journalWriter = journalWriter;
        this.flat = flat;
        this.check = check;
        this.store = store;
        this.limit = limit;
    }

    @Override
    protected Map<Integer, Long> reached() {
        done(check.passed().thenReturn(true), limit);
        if (!moved) {
            done(flat.divideAll().thenReturn(true), MOVE);
            moved = true;
        }
        reached = done(store.positions(), limit);
        return reached;
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now) {
        List<ConsumerRecord<String, byte[]>> all = all(found);
        for (int from = 0; from < all.size(); from += most) {
            file(all.subList(from, Math.min(from + most, all.size())));
        }
        reach(now);
        if (found.isEmpty()) {
            most = MAX_RECORDS;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> all(ConsumerRecords<String, byte[]> found) {
        var all = new ArrayList<ConsumerRecord<String, byte[]>>();
        found.forEach(all::add);
        return all;
    }

    /** With its own position, so that a slow store gets somewhere. */
    private void file(List<ConsumerRecord<String, byte[]>> piece) {
        List<LogRecord> read = piece.stream().map(records::read).flatMap(Optional::stream).toList();
        try {
            done(journalWriter.file(read).thenReturn(read.size()), limit);
        }
        catch (CompletionException late) {
            most = Math.max(1, piece.size() / 2);
            throw late;
        }
        var next = new HashMap<>(reached);
        piece.forEach(each -> next.put(each.partition(), each.offset() + 1));
        reach(next);
    }

    private void reach(Map<Integer, Long> next) {
        if (!next.equals(reached)) {
            done(store.reached(next).thenReturn(next), limit);
            reached = next;
        }
    }

    /**
     * This thread has nothing else to do than to wait. What is late is called off, so
     * that it is not at work beside the next try.
     * @throws CompletionException if it is late
     */
    private static <T> T done(Mono<T> work, Duration limit) {
        try {
            return work.timeout(limit).toFuture().join();
        }
        catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

}
