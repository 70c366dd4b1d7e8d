package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.respite.ingest.broker.UnreadyException;
import org.respite.ingest.journal.FiledCheckIns.Filed;
import org.respite.ingest.journal.FiledCheckIns.Found;
import org.respite.ingest.journal.FiledCheckIns.Name;
import reactor.core.publisher.Mono;

/** What the door is told of check-ins that it has seen before. */
class FiledInJournalsTest {

    private static final UUID FIRST = new UUID(4, 1);

    private static final UUID SECOND = new UUID(4, 2);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final FiledInJournals journals = new FiledInJournals(store, new PlainKeys(), Diary.NAMES);

    @Test
    void findsWhatIsFiledAndTheMarkOfWhatWasErased() {
        file(new Diary().answers("ana", FIRST, 3).answers("ana", SECOND, 4).erases("ana", FIRST));

        Filed filed = look(name("ana", FIRST, 3), name("ana", SECOND, 4), name("ana", new UUID(4, 3), 5));

        assertThat(filed.checkIns()).hasSize(2)
            .containsEntry(name("ana", FIRST, 3).entry(), new Found.Erased())
            .containsEntry(name("ana", SECOND, 4).entry(), new Found.CheckIn(Diary.checkIn(SECOND, 4)));
    }

    @Test
    void saysWhatDoesNotOpenAnyMore() {
        file(new Diary().answers("ana", FIRST, 3).answers("ben", SECOND, 4));
        store.keys.remove(name("ana", FIRST, 3).owner());

        assertThat(look(name("ana", FIRST, 3), name("ben", SECOND, 4)).checkIns())
            .containsEntry(name("ana", FIRST, 3).entry(), new Found.Unreadable())
            .containsEntry(name("ben", SECOND, 4).entry(), new Found.CheckIn(Diary.checkIn(SECOND, 4)));
    }

    /** With the service's own key wrong nothing opens, and nobody's entry is broken. */
    @Test
    void callsNoEntryUnreadableUnderAServicesKeyThatIsNotTheOneOfBefore() {
        file(new Diary().answers("ana", FIRST, 3));
        var stranger = new FiledInJournals(store, new PlainKeys("another"), Diary.NAMES);

        assertThatExceptionOfType(UnreadyException.class)
            .isThrownBy(() -> await(stranger.look(List.of(name("ana", FIRST, 3)), Set.of())));
    }

    @Test
    void onesDamagedDocumentLeavesTheOthersFound() {
        file(new Diary().answers("ana", FIRST, 3).answers("ben", SECOND, 4));
        store.sections.put(name("ana", FIRST, 3).section(), new AbstractMap<>() {
            @Override
            public Set<Map.Entry<String, byte[]>> entrySet() {
                throw new ClassCastException("a text where entries are expected");
            }
        });

        Filed filed = look(name("ana", FIRST, 3), name("ben", SECOND, 4));

        assertThat(filed.checkIns()).containsOnlyKeys(name("ben", SECOND, 4).entry());
        assertThat(filed.sections()).containsOnlyKeys(name("ben", SECOND, 4).section());
    }

    private Filed look(Name... names) {
        return await(journals.look(Arrays.asList(names),
                Arrays.stream(names).map(Name::section).collect(Collectors.toSet())));
    }

    private static Filed await(Mono<Filed> asked) {
        return Objects.requireNonNull(asked.block());
    }

    private Name name(String subject, UUID id, int energy) {
        return journals.nameOf(Diary.person(subject), id, Diary.checkIn(id, energy).answeredAt());
    }

    private void file(Diary diary) {
        new JournalWriter(store, new PlainKeys(), Diary.NAMES, new JournalMetrics(new SimpleMeterRegistry()))
            .file(diary.log)
            .block();
    }

}
