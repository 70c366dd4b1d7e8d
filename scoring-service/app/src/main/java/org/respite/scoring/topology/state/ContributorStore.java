package org.respite.scoring.topology.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.KnownCheckIn;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.serde.ContributorFormat2;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.NewerFormatException;

/**
 * What is kept of contributors: what their check-ins of a block add up to, and each
 * check-in under its own key. State of the format before is brought into this one when a
 * contributor is first looked at.
 */
public record ContributorStore(KeyValueStore<ContributorKey, byte[]> store) {

    /** Holds the format of the whole store; after all blocks, so never forgotten. */
    public static final ContributorKey FORMAT_KEY = ContributorKey.firstOf(Integer.MAX_VALUE);

    /**
     * Marks the store with this version's format.
     * @throws NewerFormatException if a later version has written to the store
     */
    public void requireFormat() {
        byte @Nullable [] written = store.get(FORMAT_KEY);
        int format = written == null || written.length == 0 ? 0 : Byte.toUnsignedInt(written[0]);
        if (format > ContributorSerdes.FORMAT) {
            throw new NewerFormatException(format, ContributorSerdes.FORMAT);
        }
        if (format < ContributorSerdes.FORMAT) {
            store.put(FORMAT_KEY, new byte[] { ContributorSerdes.FORMAT });
        }
    }

    /**
     * What a contributor's check-ins add up to, if any came.
     * @throws UnreadableStateException if it is written in no known format
     */
    public @Nullable ContributorBlock block(ContributorKey key) {
        byte @Nullable [] written = store.get(key);
        if (written == null) {
            return null;
        }
        boolean before = written.length > 0 && written[0] == ContributorFormat2.FORMAT;
        return before ? converted(key, ContributorFormat2.SERDE.read(written)) : ContributorSerdes.BLOCK.read(written);
    }

    private ContributorBlock converted(ContributorKey key, ContributorFormat2 before) {
        for (Map.Entry<UUID, KnownCheckIn> checkIn : before.checkIns().entrySet()) {
            put(key.of(checkIn.getKey()), checkIn.getValue());
        }
        put(key, before.block());
        return before.block();
    }

    /**
     * What is known under a check-in's key. The contributor's block has to be looked at
     * first.
     * @throws UnreadableStateException if it is written in no known format
     */
    public @Nullable KnownCheckIn checkIn(ContributorKey key) {
        byte @Nullable [] written = store.get(key);
        return written == null ? null : ContributorSerdes.CHECK_IN.read(written);
    }

    public void put(ContributorKey key, ContributorBlock block) {
        store.put(key, ContributorSerdes.BLOCK.write(block));
    }

    public void put(ContributorKey key, KnownCheckIn checkIn) {
        store.put(key, ContributorSerdes.CHECK_IN.write(checkIn));
    }

    /**
     * Forgets what belongs to earlier blocks, readable or not.
     * @param most entries at once, so that a transaction does not grow without end
     * @return whether nothing is left to forget
     */
    public boolean forgetBefore(int block, int most) {
        List<ContributorKey> old = new ArrayList<>();
        try (KeyValueIterator<ContributorKey, byte[]> found = store.range(ContributorKey.firstOf(Integer.MIN_VALUE),
                ContributorKey.firstOf(block))) {
            while (found.hasNext() && old.size() < most) {
                old.add(found.next().key);
            }
        }
        old.forEach(store::delete);
        return old.size() < most;
    }

}
