package org.respite.ingest.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.respite.contract.checkin.CheckInAccepted;
import reactor.core.publisher.Mono;

/** What is filed in journals in memory, and read again. */
abstract class FiledJournals {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final InMemoryJournalStore store = new InMemoryJournalStore();

    final PlainKeys keys = new PlainKeys();

    final JournalWriter journalWriter = new JournalWriter(store, keys, Diary.NAMES, new JournalMetrics(meters));

    final FlatJournals flat = new FlatJournals(store, keys, Diary.NAMES);

    /** A journal of so many blocks, and so many entries in each. */
    static List<LogRecord> years(int blocks, int each) {
        var diary = new Diary();
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < each; i++) {
                diary.answersOn("ana", new UUID(block, i), 36 - block, i % 28);
            }
        }
        return diary.log;
    }

    static String owner(String subject) {
        return Diary.NAMES.owner(Diary.person(subject));
    }

    List<UUID> page(String subject, int offset, int limit) {
        return read(subject, offset, limit).stream()
            .map(OpenedEntry::checkIn)
            .filter(Objects::nonNull)
            .map(CheckInAccepted::id)
            .toList();
    }

    List<OpenedEntry> read(String subject, int offset, int limit) {
        var journals = new JournalReader(store, keys, Diary.NAMES);
        return join(journals.of(Diary.person(subject))
            .flatMapMany(table -> journals.read(table, offset, limit))
            .collectList());
    }

    int total(String subject) {
        return join(new JournalReader(store, keys, Diary.NAMES).of(Diary.person(subject))).entries();
    }

    void file(List<LogRecord> records) {
        join(journalWriter.file(new ArrayList<>(records)).thenReturn(true));
    }

    static <T> T join(Mono<T> work) {
        return Objects.requireNonNull(work.toFuture().join());
    }

}
