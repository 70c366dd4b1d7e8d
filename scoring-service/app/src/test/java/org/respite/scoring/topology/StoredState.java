package org.respite.scoring.topology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.OrganisationSerdes;
import org.respite.scoring.topology.state.StateStores;

/**
 * Bytes that the version before wrote in the middle of a block of one clinic, what came
 * after it and what it went on to release.
 */
final class StoredState {

    private static final Map<String, Serde<?>> KEYS = Map.of(StateStores.CONTRIBUTIONS, ContributorSerdes.KEY,
            StateStores.TALLIES, OrganisationSerdes.TALLY_KEY, StateStores.WATERMARKS, Serdes.Integer());

    private static final Map<String, Serde<?>> VALUES = Map.of(StateStores.CONTRIBUTIONS, Serdes.ByteArray(),
            StateStores.TALLIES, OrganisationSerdes.TALLY, StateStores.LEDGER, OrganisationSerdes.PROGRESS,
            StateStores.CENTRES, OrganisationSerdes.CENTRES, StateStores.ACCOUNTS, Serdes.ByteArray(),
            StateStores.UNIT_TREES, ChangeSerdes.UNIT_TREE, StateStores.WATERMARKS, ChangeSerdes.WATERMARK,
            StateStores.RELEASED_CELLS, Serdes.ByteArray());

    /** One entry of a store. */
    record Entry(String store, byte[] key, byte[] value) {

        Object readKey() {
            return KEYS.getOrDefault(store, Serdes.String()).deserializer().deserialize("", key);
        }

        Object readValue() {
            return Objects.requireNonNull(VALUES.get(store)).deserializer().deserialize("", value);
        }

    }

    private StoredState() {
    }

    /** The lines of one kind, each in words. */
    static List<String[]> lines(String kind) {
        try (InputStream file = StoredState.class.getResourceAsStream("state-of-format-2.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(kind))
                .toList();
        }
        catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Entry> entries() {
        return lines("state").stream().map(words -> new Entry(words[1], bytes(words[2]), bytes(words[3])));
    }

    static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

}
