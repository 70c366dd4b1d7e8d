package org.respite.ingest.journal;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Prints what a check-in of one person costs the journal while 10,000 of theirs come one
 * after another, 60 in each block, which is what the door takes: microseconds and bytes
 * to the document store and from it, for filing one and for showing the newest page, over
 * each thousand. The store keeps its documents in memory and is asked over the wire.
 */
final class JournalBenchmark {

    private static final int CHECK_INS = 10_000;

    private static final int STEP = 1_000;

    private static final int IN_A_BLOCK = 60;

    private static final int PAGE = 20;

    private static final int PAGES = 100;

    /** Days within a block. */
    private static final int DAYS = 28;

    private final Traffic traffic;

    private final PlainKeys keys = new PlainKeys();

    private final JournalWriter journalWriter;

    private final JournalReader journalReader;

    private JournalBenchmark(JournalStore store, Traffic traffic) {
        this.traffic = traffic;
        this.journalWriter = new JournalWriter(store, keys, Diary.NAMES, new JournalMetrics(new SimpleMeterRegistry()));
        this.journalReader = new JournalReader(store, keys, Diary.NAMES);
    }

    public static void main(String[] arguments) {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        run("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
        server.shutdownNow();
    }

    private static void run(String address) {
        var traffic = new Traffic();
        var settings = MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(address))
            .addCommandListener(traffic)
            .build();
        try (var client = MongoClients.create(settings)) {
            var store = new MongoJournalStore(new ReactiveMongoTemplate(client, "journal"));
            var benchmark = new JournalBenchmark(store, traffic);
            benchmark.file(diary("somebody else", 0));
            for (int done = 0; done < CHECK_INS; done += STEP) {
                benchmark.print(done, diary("somebody", done));
            }
        }
    }

    /** A thousand, the later the newer, a few to a block. */
    private static List<LogRecord> diary(String person, int from) {
        var diary = new Diary();
        for (int i = from; i < from + STEP; i++) {
            diary.answersOn(person, new UUID(7, i), i / IN_A_BLOCK, i % DAYS);
        }
        return diary.log;
    }

    private void print(int done, List<LogRecord> some) {
        String filed = cost(some.size(), () -> file(some));
        String read = cost(PAGES, () -> {
            for (int i = 0; i < PAGES; i++) {
                read();
            }
        });
        System.out.printf("check-ins %5d to %5d: filing one %s; a page of %d %s%n", done + 1, done + STEP, filed, PAGE,
                read);
    }

    private String cost(int number, Runnable work) {
        traffic.sent.set(0);
        traffic.received.set(0);
        long start = System.nanoTime();
        work.run();
        return "%5.0f µs, %5d bytes there, %5d back".formatted((System.nanoTime() - start) / 1e3 / number,
                traffic.sent.get() / number, traffic.received.get() / number);
    }

    /** One by one, as a person answers. */
    private void file(List<LogRecord> log) {
        log.forEach(record -> join(journalWriter.file(new ArrayList<>(List.of(record))).thenReturn(true)));
    }

    private void read() {
        int read = join(journalReader.of(Diary.person("somebody"))
            .flatMapMany(table -> journalReader.read(table, 0, PAGE))
            .count()).intValue();
        if (read != PAGE) {
            throw new IllegalStateException(read + " entries on a page (expected: " + PAGE + ")");
        }
    }

    private static <T> T join(Mono<T> work) {
        return work.toFuture().join();
    }

    /** Bytes of commands and of what they bring. */
    private static final class Traffic implements CommandListener {

        private final AtomicLong sent = new AtomicLong();

        private final AtomicLong received = new AtomicLong();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            sent.addAndGet(bytes(event.getCommand()));
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            received.addAndGet(bytes(event.getResponse()));
        }

        private static int bytes(BsonDocument document) {
            return new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().remaining();
        }

    }

}
