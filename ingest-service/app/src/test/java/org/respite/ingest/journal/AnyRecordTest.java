package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.contract.EventType;
import org.respite.contract.Topics;

/** Whatever lies on the topic of check-ins, the journals' reader gets past it. */
class AnyRecordTest {

    private static final List<String> SAMPLES = List.of("check-in.accepted.v1.counting",
            "check-in.accepted.v1.journal-only", "check-in.accepted.v1.no-unit", "check-in.erased.v1.open",
            "check-in.erased.v1.closed");

    private static final List<String> WORDS = List.of("null", "-1", "1e999", "\"\"", "{}", "[]", "true",
            "\"+1000000000-12-31T23:59:59.999999999Z\"", "\"-1000000000-01-01T00:00:00Z\"", "2147483648",
            "\"\\u0000\"");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final JournalMetrics meters = new JournalMetrics(registry);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final JournalWriter journalWriter = new JournalWriter(store, new PlainKeys(), Diary.NAMES, meters);

    private final LogRecords records = new LogRecords(new AnySeal(), Diary.NAMES, meters);

    @Property(tries = 3000)
    void isFiledOrCounted(@ForAll Random random) {
        var read = new ArrayList<LogRecord>();
        double before = counted();
        int found = 1 + random.nextInt(4);
        for (int i = 0; i < found; i++) {
            records.read(anyOf(random)).ifPresent(read::add);
        }

        journalWriter.file(read).toFuture().join();

        assertThat(counted() - before).as("each of them once").isEqualTo(found);
        assertThat(store.parked).as("nobody's journal is the worse for it").isEmpty();
    }

    private double counted() {
        return registry.get("respite.journal.records").counters().stream().mapToDouble(Counter::count).sum();
    }

    private static ConsumerRecord<String, byte[]> anyOf(Random random) {
        byte[] value = mutated(sample(SAMPLES.get(random.nextInt(SAMPLES.size()))), random).orElse(null);
        var made = new ConsumerRecord<String, byte[]>(Topics.CHECK_INS, 0, 0, "key", value);
        if (random.nextBoolean()) {
            var type = random.nextBoolean() ? EventType.CHECK_IN_ERASED.name() : EventType.CHECK_IN_ACCEPTED.name();
            made.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    private static Optional<byte[]> mutated(byte[] good, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Arrays.copyOf(good, random.nextInt(good.length)));
            case 2 -> Optional.of(noise(random, random.nextInt(100)));
            case 3 -> Optional.of(Arrays.copyOf(good, 70_000));
            case 4, 5 -> Optional.of(flipped(good, random));
            default -> Optional.of(anotherWord(good, random));
        };
    }

    private static byte[] flipped(byte[] good, Random random) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            good[random.nextInt(good.length)] = (byte) random.nextInt(256);
        }
        return good;
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** One value in place of another, so that the JSON mostly stays readable. */
    private static byte[] anotherWord(byte[] good, Random random) {
        String[] parts = new String(good, StandardCharsets.UTF_8).split(":\\s*", -1);
        int at = 1 + random.nextInt(parts.length - 1);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        parts[at] = parts[at].replaceFirst("^(\"[^\"]*\"|[^,}\\]]+)", Matcher.quoteReplacement(word));
        return String.join(":", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) {
        try (var file = Objects
            .requireNonNull(EventType.class.getResourceAsStream("/org/respite/contract/samples/" + name + ".json"))) {
            return file.readAllBytes();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
