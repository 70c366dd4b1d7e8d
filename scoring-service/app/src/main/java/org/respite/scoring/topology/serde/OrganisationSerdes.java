package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.ReleaseProgress;

/** How an organisation's state is written; see {@link StateFormats} for later ones. */
public final class OrganisationSerdes {

    public static final BinarySerde<HistogramKey.Period> PERIOD = new BinarySerde<>(OrganisationSerdes::writePeriod,
            OrganisationSerdes::readPeriod);

    public static final BinarySerde<HistogramKey> TALLY_KEY = new BinarySerde<>(OrganisationSerdes::writeTallyKey,
            StateFormats.unnumbered(from -> new HistogramKey(readPeriod(from), from.readUTF(), from.readUTF())));

    public static final BinarySerde<IndexHistogram> TALLY = new BinarySerde<>((tally, to) -> to.write(tally.toBytes()),
            StateFormats.unnumbered(from -> IndexHistogram.fromBytes(from.readAllBytes())));

    public static final BinarySerde<ReleaseProgress> PROGRESS = new BinarySerde<>(OrganisationSerdes::writeProgress,
            StateFormats.unnumbered(from -> new ReleaseProgress(from.readInt(), from.readInt(), from.readBoolean())));

    public static final BinarySerde<SortedMap<String, Integer>> CENTRES = new BinarySerde<>(SmallMaps::write,
            StateFormats.unnumbered(SmallMaps::read));

    private OrganisationSerdes() {
    }

    private static void writePeriod(HistogramKey.Period period, DataOutputStream to) throws IOException {
        to.writeUTF(period.organisation());
        KeyBytes.write(period.cadence(), to);
        KeyBytes.writeSorted(period.index(), to);
    }

    private static HistogramKey.Period readPeriod(DataInputStream from) throws IOException {
        return new HistogramKey.Period(from.readUTF(), KeyBytes.readCadence(from), KeyBytes.readSorted(from));
    }

    private static void writeTallyKey(HistogramKey key, DataOutputStream to) throws IOException {
        writePeriod(key.period(), to);
        to.writeUTF(key.series());
        to.writeUTF(key.unit());
    }

    private static void writeProgress(ReleaseProgress releaseProgress, DataOutputStream to) throws IOException {
        to.writeInt(releaseProgress.kept());
        to.writeInt(releaseProgress.next());
        to.writeBoolean(releaseProgress.begun());
    }

}
