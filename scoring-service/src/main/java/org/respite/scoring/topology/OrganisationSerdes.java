package org.respite.scoring.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import org.respite.scoring.release.IndexHistogram;

/** How an organisation's state is written; see {@link Formats} for later ones. */
final class OrganisationSerdes {

    static final BinarySerde<TallyKey.Period> PERIOD = new BinarySerde<>(OrganisationSerdes::writePeriod,
            OrganisationSerdes::readPeriod);

    static final BinarySerde<TallyKey> TALLY_KEY = new BinarySerde<>(OrganisationSerdes::writeTallyKey,
            Formats.unnumbered(from -> new TallyKey(readPeriod(from), from.readUTF(), from.readUTF())));

    static final BinarySerde<IndexHistogram> TALLY = new BinarySerde<>((tally, to) -> to.write(tally.toBytes()),
            Formats.unnumbered(from -> IndexHistogram.fromBytes(from.readAllBytes())));

    static final BinarySerde<Progress> PROGRESS = new BinarySerde<>(OrganisationSerdes::writeProgress,
            Formats.unnumbered(from -> new Progress(from.readInt(), from.readInt(), from.readBoolean())));

    static final BinarySerde<SortedMap<String, Integer>> CENTRES = new BinarySerde<>(SmallMaps::write,
            Formats.unnumbered(SmallMaps::read));

    private OrganisationSerdes() {
    }

    private static void writePeriod(TallyKey.Period period, DataOutputStream to) throws IOException {
        to.writeUTF(period.organisation());
        KeyBytes.write(period.cadence(), to);
        KeyBytes.writeSorted(period.index(), to);
    }

    private static TallyKey.Period readPeriod(DataInputStream from) throws IOException {
        return new TallyKey.Period(from.readUTF(), KeyBytes.readCadence(from), KeyBytes.readSorted(from));
    }

    private static void writeTallyKey(TallyKey key, DataOutputStream to) throws IOException {
        writePeriod(key.period(), to);
        to.writeUTF(key.series());
        to.writeUTF(key.unit());
    }

    private static void writeProgress(Progress progress, DataOutputStream to) throws IOException {
        to.writeInt(progress.kept());
        to.writeInt(progress.next());
        to.writeBoolean(progress.begun());
    }

}
