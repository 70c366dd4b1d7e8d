package org.respite.scoring.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.Clinic;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.Reading.ScoredCheckIn;

/**
 * Prints what a check-in of one person costs while 10,000 of theirs come in one block:
 * microseconds, and bytes of state written, over each thousand. The first 2,000 count;
 * the rest is surplus. Stores are in memory and after a warm-up, so that it is the work
 * that is measured and not the disk.
 */
final class ContributorBenchmark {

    private static final int CHECK_INS = 10_000;

    private static final int STEP = 1_000;

    private static final Clinic CLINIC = new Clinic("clinic");

    private final AtomicLong bytes = new AtomicLong();

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

    private final CheckInReader reader = new CheckInReader(new ScoringKey(Catalogue.shipped()));

    private final Contributors contributors = new Contributors(
            new Contributions(counted(store("contributions", Serdes.ByteArray()))),
            new WaitingCheckIns(store("waiting", ContributorSerdes.WAITING), Duration.ZERO), ReleasePolicy.standard(),
            reader.scoringKey(), ScoringMetrics.in(new SimpleMeterRegistry()), (_, _) -> {
            });

    private ContributorBenchmark() {
    }

    public static void main(String[] arguments) {
        var benchmark = new ContributorBenchmark();
        for (int person = 0; person < 10; person++) {
            benchmark.take(checkIns("other-" + person));
        }
        for (int done = 0; done < CHECK_INS; done += STEP) {
            benchmark.print(done, checkIns("somebody"));
        }
    }

    private static List<CheckInAccepted> checkIns(String person) {
        List<CheckInAccepted> some = new ArrayList<>();
        for (int i = 0; i < STEP; i++) {
            some.add(CLINIC.workload("north", person, Clinic.FORTNIGHT + i % 2, i % 11));
        }
        return some;
    }

    private void print(int done, List<CheckInAccepted> some) {
        long before = bytes.get();
        long start = System.nanoTime();
        take(some);
        double micros = (System.nanoTime() - start) / 1e3 / STEP;
        System.out.printf("check-ins %5d to %5d: %5.1f µs and %4d bytes of state each%n", done + 1, done + STEP, micros,
                (bytes.get() - before) / STEP);
    }

    private void take(List<CheckInAccepted> some) {
        for (CheckInAccepted checkIn : some) {
            byte[] key = Serdes.String().serializer().serialize("", checkIn.contributor());
            contributors.take((ScoredCheckIn) reader.read(key, EventType.CHECK_IN_ACCEPTED.write(checkIn)));
        }
    }

    private <V> KeyValueStore<ContributorKey, V> store(String name, Serde<V> values) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), ContributorSerdes.KEY, values)
            .withLoggingDisabled()
            .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    /** The same store, counting what is put into it. */
    @SuppressWarnings("unchecked")
    private KeyValueStore<ContributorKey, byte[]> counted(KeyValueStore<ContributorKey, byte[]> store) {
        return (KeyValueStore<ContributorKey, byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { KeyValueStore.class }, (_, method, arguments) -> {
                    if (method.getName().equals("put") && arguments[1] instanceof byte[] value) {
                        bytes.addAndGet(value.length);
                    }
                    return method.invoke(store, arguments);
                });
    }

}
