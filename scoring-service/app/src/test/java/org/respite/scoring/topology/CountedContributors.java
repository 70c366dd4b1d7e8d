package org.respite.scoring.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.SourceEvent.ScoredCheckIn;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.source.CheckInReader;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.WaitingCheckIns;

/** Takes check-ins, and knows how often and how much it has written for them. */
final class CountedContributors {

    private final AtomicLong bytes = new AtomicLong();

    private final AtomicLong puts = new AtomicLong();

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

    private final CheckInReader reader = new CheckInReader(new ScoringKey(Catalogue.shipped()));

    private final Contributors contributors = new Contributors(
            new ContributorStore(counted(store("contributions", Serdes.ByteArray()))),
            new WaitingCheckIns(store("waiting", ContributorSerdes.WAITING), Duration.ZERO), ReleasePolicy.standard(),
            reader.scoringKey(), ScoringMetrics.in(new SimpleMeterRegistry()), (_, _) -> {
            });

    /** How often something was written. */
    long puts() {
        return puts.get();
    }

    /** Bytes of the values that were written. */
    long bytes() {
        return bytes.get();
    }

    void take(CheckInAccepted checkIn) {
        byte[] key = Serdes.String().serializer().serialize("", checkIn.contributor());
        contributors.take((ScoredCheckIn) reader.read(key, EventType.CHECK_IN_ACCEPTED.write(checkIn)));
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
                        puts.incrementAndGet();
                        bytes.addAndGet(value.length);
                    }
                    return method.invoke(store, arguments);
                });
    }

}
