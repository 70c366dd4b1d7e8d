package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.DefaultRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;

/** Whoever counts the broker's bytes learns that somebody answered, and nothing else. */
class CheckInLengthTest {

    private static final String CONTRIBUTOR = "Jt0m3v1xQmSgkq5yTz0nWA";

    private static final Instant SHORT_TIME = Instant.parse("2026-09-18T15:42:00Z");

    private static final Instant LONG_TIME = Instant.parse("2026-09-18T15:42:01.123456789Z");

    /**
     * Of an organisation of 64 letters and a subject of 128 that take three bytes each.
     */
    private static final int LONGEST_SEAL = 728;

    /** Together they fill a record as far as anything can. */
    private static final int BYTES = 2048;

    static List<Instrument> instruments() {
        return List.copyOf(Catalogue.shipped().instruments());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyRecordOfAnInstrumentHasTheSameLength(Instrument instrument) {
        Set<Integer> onTheWire = new HashSet<>();
        for (Map<String, Answer> answers : shapes(instrument)) {
            accepted(instrument.id(), answers).forEach(event -> onTheWire.add(measure(event)));
        }
        erased().forEach(event -> onTheWire.add(wire(EventType.CHECK_IN_ERASED.toRecord(event))));

        assertThat(onTheWire).hasSize(1);
    }

    @Property(tries = 500)
    void anyMixtureOfAnswersHasTheSameLengthAndReadsAsItWas(@ForAll Random random,
            @ForAll @IntRange(min = 1, max = 64) int unit, @ForAll @IntRange(min = 16, max = LONGEST_SEAL) int seal,
            @ForAll @IntRange(min = 0) int fortnight) {
        var instrument = instruments().get(random.nextInt(instruments().size()));
        var answers = new HashMap<String, Answer>();
        instrument.items()
            .stream()
            .filter(item -> item.required() || random.nextBoolean())
            .forEach(item -> answers.put(item.id(), answer(item, random)));
        var event = new CheckInAccepted(new UUID(random.nextLong(), random.nextLong()), "o".repeat(unit),
                "u".repeat(65 - unit), CONTRIBUTOR, instrument.id(), LONG_TIME, SHORT_TIME, fortnight, answers,
                "s".repeat(seal));

        assertThat(measure(event)).isEqualTo(wire(EventType.CHECK_IN_ERASED.toRecord(erased().getFirst())));
    }

    @Test
    void whatDoesNotFitIsRefusedWithoutItsAnswers() {
        var event = accepted("daily-energy/1", Map.of("energy", new Answer.Rating(7)), "o", "u", SHORT_TIME,
                "s".repeat(BYTES));

        assertThatIllegalArgumentException().isThrownBy(() -> EventType.CHECK_IN_ACCEPTED.toRecord(event))
            .withMessageMatching("org.respite.check-in.accepted.v1: 2\\d\\d\\d bytes with key and headers "
                    + "\\(expected: at most 2048\\)");
    }

    private static int measure(CheckInAccepted event) {
        var sent = EventType.CHECK_IN_ACCEPTED.toRecord(event);
        assertThat(EventType.CHECK_IN_ACCEPTED.read(sent.value())).isEqualTo(event);
        assertThat(RecordLength.of(sent)).isEqualTo(BYTES);
        return wire(sent);
    }

    /** As a producer counts it, with the lengths of all parts before them. */
    private static int wire(ProducerRecord<String, byte[]> sent) {
        return DefaultRecord.sizeInBytes(0, 0, ByteBuffer.wrap(sent.key().getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.wrap(sent.value()), sent.headers().toArray());
    }

    private static Stream<CheckInAccepted> accepted(String instrument, Map<String, Answer> answers) {
        return Stream.of(1, 64)
            .flatMap(id -> Stream.of(SHORT_TIME, LONG_TIME)
                .flatMap(time -> Stream.of(64, LONGEST_SEAL)
                    .map(seal -> accepted(instrument, answers, "o".repeat(id), "u".repeat(id), time,
                            "s".repeat(seal)))));
    }

    private static CheckInAccepted accepted(String instrument, Map<String, Answer> answers, String organisation,
            String unit, Instant time, String seal) {
        return new CheckInAccepted(UUID.randomUUID(), organisation, unit, CONTRIBUTOR, instrument, time, time,
                time.equals(LONG_TIME) ? Integer.MAX_VALUE : null, answers, seal);
    }

    private static List<CheckInErased> erased() {
        return List.of(new CheckInErased(UUID.randomUUID(), "o", CONTRIBUTOR, SHORT_TIME, null, null, "s".repeat(64)),
                new CheckInErased(UUID.randomUUID(), "o".repeat(64), CONTRIBUTOR, LONG_TIME, Integer.MAX_VALUE,
                        Integer.MAX_VALUE, "s".repeat(LONGEST_SEAL)));
    }

    /** Least and most, with what may be left out and without, one more at a time. */
    private static List<Map<String, Answer>> shapes(Instrument instrument) {
        return Stream.of(true, false)
            .flatMap(most -> Stream.concat(Stream.of(answers(instrument, Item::required, most)),
                    instrument.items()
                        .stream()
                        .map(last -> answers(instrument,
                                item -> item.required() || item.equals(last)
                                        || instrument.items().indexOf(item) < instrument.items().indexOf(last),
                                most))))
            .toList();
    }

    private static Map<String, Answer> answers(Instrument instrument, Function<Item, Boolean> given, boolean most) {
        var answers = new HashMap<String, Answer>();
        instrument.items().stream().filter(given::apply).forEach(item -> answers.put(item.id(), switch (item) {
            case Item.Scale scale -> new Answer.Rating(most ? scale.max() : scale.min());
            case Item.Checklist list -> new Answer.Signs(most ? signs(list) : List.of());
        }));
        return answers;
    }

    private static Answer answer(Item item, Random random) {
        return switch (item) {
            case Item.Scale scale -> new Answer.Rating(random.nextInt(scale.min(), scale.max() + 1));
            case Item.Checklist list ->
                new Answer.Signs(signs(list).stream().filter(_ -> random.nextBoolean()).toList());
        };
    }

    private static List<String> signs(Item.Checklist list) {
        return list.options().stream().map(Item.Option::id).toList();
    }

}
