package org.respite.scoring.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.respite.scoring.release.IndexHistogram;

/** How an organisation's state is written. */
final class OrganisationSerdes {

    static final BinarySerde<TallyKey.Period> PERIOD = new BinarySerde<>(
            (period, to) -> writePeriod(period.organisation(), period.fortnight(), to),
            from -> new TallyKey.Period(from.readUTF(), KeyBytes.readSorted(from)));

    static final BinarySerde<TallyKey> TALLY_KEY = new BinarySerde<>(OrganisationSerdes::writeTallyKey,
            from -> new TallyKey(from.readUTF(), KeyBytes.readSorted(from), from.readUTF()));

    static final BinarySerde<IndexHistogram> TALLY = new BinarySerde<>((tally, to) -> to.write(tally.toBytes()),
            from -> IndexHistogram.fromBytes(from.readAllBytes()));

    static final BinarySerde<Progress> PROGRESS = new BinarySerde<>(OrganisationSerdes::writeProgress,
            from -> new Progress(from.readInt(), from.readInt(), from.readBoolean()));

    static final BinarySerde<Map<String, Integer>> CENTRES = new BinarySerde<>(OrganisationSerdes::writeCentres,
            OrganisationSerdes::readCentres);

    private OrganisationSerdes() {
    }

    private static void writePeriod(String organisation, int fortnight, DataOutputStream to) throws IOException {
        to.writeUTF(organisation);
        KeyBytes.writeSorted(fortnight, to);
    }

    private static void writeTallyKey(TallyKey key, DataOutputStream to) throws IOException {
        writePeriod(key.organisation(), key.fortnight(), to);
        to.writeUTF(key.unit());
    }

    private static void writeProgress(Progress progress, DataOutputStream to) throws IOException {
        to.writeInt(progress.kept());
        to.writeInt(progress.next());
        to.writeBoolean(progress.begun());
    }

    private static void writeCentres(Map<String, Integer> centres, DataOutputStream to) throws IOException {
        to.writeInt(centres.size());
        for (Map.Entry<String, Integer> centre : new TreeMap<>(centres).entrySet()) {
            to.writeUTF(centre.getKey());
            to.writeByte(centre.getValue());
        }
    }

    private static Map<String, Integer> readCentres(DataInputStream from) throws IOException {
        Map<String, Integer> centres = new TreeMap<>();
        int size = from.readInt();
        for (int i = 0; i < size; i++) {
            centres.put(from.readUTF(), (int) from.readByte());
        }
        return centres;
    }

}
