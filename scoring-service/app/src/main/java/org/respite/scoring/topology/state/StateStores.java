package org.respite.scoring.topology.state;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.ReleaseProgress;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.OrganisationSerdes;
import org.respite.scoring.topology.serde.StateFormats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores. What grows with people is on disk; what grows with units is small and in
 * memory. All but the index of released cells are backed by a changelog in the same
 * transaction.
 */
public final class StateStores {

    private static final Logger log = LoggerFactory.getLogger(StateStores.class);

    /**
     * {@link ContributorKey} → what a person's check-ins add up to, and each of them.
     */
    public static final String CONTRIBUTIONS = "contributions";

    /** {@link ContributorKey} of a check-in → what cannot be scored yet. */
    public static final String WAITING_CHECK_INS = "waiting-check-ins";

    /** {@link HistogramKey} → how many contributors have which index. */
    public static final String TALLIES = "tallies";

    /** Organisation → {@link ReleaseProgress}: the write-once ledger. */
    public static final String LEDGER = "ledger";

    /** Organisation and series → department → what its scores are centred on next. */
    public static final String CENTRES = "centres";

    /** Organisation → charges of its {@code PrivacyAccount}. */
    public static final String ACCOUNTS = "accounts";

    /** Organisation and time of publication → unit tree. */
    public static final String UNIT_TREES = "unit-trees";

    /** Partition of the first stage → its last watermark. */
    public static final String WATERMARKS = "watermarks";

    /** Global: what the released topic holds. */
    public static final String RELEASED_CELLS = "released-cells";

    /**
     * Kafka takes its time to clear out of a changelog what the store has deleted. Where
     * a store holds what is about single people it has a day.
     */
    private static final Map<String, String> FORGETFUL = Map.of("max.compaction.lag.ms",
            Long.toString(Retention.PIECE.toMillis()), "delete.retention.ms",
            Long.toString(Retention.PIECE.toMillis()));

    private StateStores() {
    }

    public static Set<StoreBuilder<?>> ofContributors() {
        return Set.of(
                Stores
                    .keyValueStoreBuilder(Stores.persistentKeyValueStore(CONTRIBUTIONS), ContributorSerdes.KEY,
                            Serdes.ByteArray())
                    .withLoggingEnabled(FORGETFUL),
                Stores
                    .keyValueStoreBuilder(Stores.persistentKeyValueStore(WAITING_CHECK_INS), ContributorSerdes.KEY,
                            ContributorSerdes.WAITING)
                    .withLoggingEnabled(FORGETFUL));
    }

    public static Set<StoreBuilder<?>> ofOrganisations() {
        return Set.of(
                inMemory(TALLIES, OrganisationSerdes.TALLY_KEY, OrganisationSerdes.TALLY).withCachingEnabled()
                    .withLoggingEnabled(FORGETFUL),
                inMemory(LEDGER, Serdes.String(), OrganisationSerdes.PROGRESS),
                inMemory(CENTRES, Serdes.String(), OrganisationSerdes.CENTRES),
                inMemory(ACCOUNTS, Serdes.String(), Serdes.ByteArray()),
                inMemory(UNIT_TREES, Serdes.String(), ChangeSerdes.UNIT_TREE),
                inMemory(WATERMARKS, Serdes.Integer(), ChangeSerdes.WATERMARK));
    }

    public static StoreBuilder<KeyValueStore<String, byte[]>> ofReleasedCells() {
        return Stores
            .keyValueStoreBuilder(Stores.persistentKeyValueStore(RELEASED_CELLS), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled();
    }

    /**
     * Reads all state of organisations, which is small, before anything is changed. What
     * no version wrote stands in the way of its own organisation alone.
     * @throws NewerFormatException if a later version wrote some of it
     */
    public static void requireReadable(ProcessorContext<?, ?> context) {
        for (StoreBuilder<?> builder : ofOrganisations()) {
            KeyValueStore<?, ?> store = context.getStateStore(builder.name());
            try (KeyValueIterator<?, ?> all = store.all()) {
                int unreadable = 0;
                while (all.hasNext()) {
                    unreadable += isReadable(builder.name(), all) ? 0 : 1;
                }
                if (unreadable > 0) {
                    log.atError()
                        .addKeyValue("store", builder.name())
                        .addKeyValue("entries", unreadable)
                        .log("a store has unreadable entries (expected: none)");
                }
            }
        }
    }

    private static boolean isReadable(String store, KeyValueIterator<?, ?> entries) {
        Optional<? extends KeyValue<?, ?>> entry = StateFaults.readable(entries::next);
        if (store.equals(ACCOUNTS)) {
            entry.ifPresent(account -> StateFormats.requireUnnumbered((byte[]) account.value));
        }
        return entry.isPresent();
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> inMemory(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values);
    }

}
