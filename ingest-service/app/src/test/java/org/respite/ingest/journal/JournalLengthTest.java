package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.Answer;
import reactor.core.publisher.Flux;

/** Whoever counts the bytes of a journal that is read learns nothing of what is in it. */
class JournalLengthTest {

    private static final Instant SHORT_TIME = Instant.parse("2026-09-18T15:42:00Z");

    private static final Instant LONG_TIME = Instant.parse("2026-09-18T15:42:01.123456789Z");

    @Test
    void aCheckInHasOneLength() {
        assertThat(lengths(JournalLength::of)).containsExactly(JournalLength.ENTRY);
    }

    @Test
    void soHasALineOfAnExport() {
        assertThat(lengths(JournalLength::line)).containsExactly(JournalLength.ENTRY);
        assertThat(entries()).extracting(JournalLength::line).allSatisfy(line -> {
            var text = new String(line, StandardCharsets.UTF_8);
            assertThat(text).endsWith("\n").containsOnlyOnce("\n");
            assertThat(ContractJson.MAPPER.readTree(text).path("id").isString()).isTrue();
        });
    }

    @Test
    void soHasATable() {
        assertThat(lengths(entry -> Objects.requireNonNull(Csv.of(Flux.just(entry)).skip(1).blockLast())))
            .containsExactly(JournalLength.TABLE);
    }

    @Test
    void aPageIsAsLongAsItsNumberOfCheckIns() {
        for (int number : List.of(0, 1, 7, 100)) {
            assertThat(lengths(entry -> JournalLength
                .of(new History(1_000_000, 0, Collections.nCopies(number, entry), number == 7 ? 12 : null, null))))
                .containsExactly((number + 1) * JournalLength.ENTRY);
        }
    }

    @Test
    void moreThanWasMeantForItIsStillWhole() {
        var extensive = entry("x", LONG_TIME,
                IntStream.range(0, 200).boxed().collect(Collectors.toMap(i -> "item" + i, _ -> new Answer.Rating(10))));

        byte[] json = JournalLength.of(extensive);

        assertThat(json.length).isEqualTo(3 * JournalLength.ENTRY);
        assertThat(ContractJson.MAPPER.readTree(json).path("answers").size()).isEqualTo(200);
    }

    /** Else one length would say nothing. */
    @Test
    void withoutFillingUpAnswersWouldShow() {
        assertThat(lengths(ContractJson.MAPPER::writeValueAsBytes)).hasSizeGreaterThan(1);
    }

    private static Set<Integer> lengths(Function<JournalEntry, byte[]> written) {
        return entries().map(entry -> written.apply(entry).length).collect(Collectors.toSet());
    }

    /** Of every instrument the least and the most that may be answered. */
    private static Stream<JournalEntry> entries() {
        return Catalogue.shipped()
            .instruments()
            .stream()
            .flatMap(instrument -> Stream.of(true, false)
                .flatMap(most -> Stream.of(entry(instrument.id(), SHORT_TIME, Answers.of(instrument, most)),
                        entry(instrument.id(), LONG_TIME, Answers.of(instrument, most)))));
    }

    private static JournalEntry entry(String instrument, Instant time, Map<String, Answer> answers) {
        boolean rich = time.equals(LONG_TIME);
        return new JournalEntry(UUID.randomUUID(), instrument, time, time, rich ? "u".repeat(64) : null,
                rich ? Integer.MAX_VALUE : null, new TreeMap<>(answers));
    }

}
