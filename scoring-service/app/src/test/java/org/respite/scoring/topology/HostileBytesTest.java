package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.Clinic;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.serde.BinarySerde;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.serde.ContributorFormat2;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.OrganisationSerdes;
import org.respite.scoring.topology.serde.UnreadableStateException;
import org.respite.scoring.topology.source.CheckInReader;
import org.respite.scoring.topology.source.ErasureReader;
import org.respite.scoring.topology.source.EventReader;
import org.respite.scoring.topology.source.UnitTreeReader;

/**
 * Whatever bytes lie on a topic or in a store: a reader gives a value or says in its own
 * way that it is none.
 */
class HostileBytesTest {

    private static final Clinic CLINIC = new Clinic("clinic");

    private static final CheckInAccepted CHECK_IN = CLINIC.workload("north", "somebody", Clinic.FORTNIGHT, 7);

    private static final UnitTreePublished TREE = CLINIC.tree();

    /** Reads what a source topic holds, under the key that it would have. */
    private static final List<EventReader> READERS = List.of(new CheckInReader(new ScoringKey(Catalogue.shipped())),
            new ErasureReader(), new UnitTreeReader());

    private static final List<BinarySerde<?>> SERDES = List.of(ContributorSerdes.KEY, ContributorSerdes.BLOCK,
            ContributorSerdes.CHECK_IN, ContributorSerdes.WAITING, ContributorFormat2.SERDE, ChangeSerdes.CHANGE,
            ChangeSerdes.UNIT_TREE, ChangeSerdes.WATERMARK, OrganisationSerdes.PERIOD, OrganisationSerdes.TALLY_KEY,
            OrganisationSerdes.TALLY, OrganisationSerdes.PROGRESS, OrganisationSerdes.CENTRES);

    private static final List<byte[]> EVENTS = List.of(EventType.CHECK_IN_ACCEPTED.write(CHECK_IN),
            EventType.CHECK_IN_ERASED.write(CLINIC.erased(CHECK_IN)), EventType.UNIT_TREE_PUBLISHED.write(TREE));

    private static final List<byte[]> STORED = StoredState.entries()
        .flatMap(entry -> Stream.of(entry.key(), entry.value()))
        .toList();

    @Property
    void aReaderOfATopicNeverThrows(@ForAll("events") byte[] value, @ForAll("keys") byte[] key) {
        for (EventReader reader : READERS) {
            assertThat(reader.read(key, value)).isNotNull();
        }
    }

    @Property
    void aReaderOfAStoreRefusesInOneWay(@ForAll("stored") byte[] bytes) {
        for (BinarySerde<?> serde : SERDES) {
            try {
                assertThat(serde.read(bytes)).isNotNull();
            }
            catch (UnreadableStateException refused) {
                assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(200);
            }
        }
    }

    @Property
    void whatIsReadIsWrittenAgain(@ForAll("stored") byte[] bytes) {
        for (BinarySerde<?> serde : SERDES.subList(0, 3)) {
            assertWrittenAgain(serde, bytes);
        }
    }

    private static <T> void assertWrittenAgain(BinarySerde<T> serde, byte[] bytes) {
        T value;
        try {
            value = serde.read(bytes);
        }
        catch (UnreadableStateException refused) {
            return;
        }
        assertThat(serde.read(serde.write(value))).isEqualTo(value);
    }

    @Property
    void anAccountRefusesInOneWay(@ForAll("stored") byte[] bytes) {
        try {
            assertThat(PrivacyAccount.fromBytes(Fraction.ZERO, bytes).charges()).isNotNull();
        }
        catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> keys() {
        return Arbitraries.oneOf(arbitrary(64),
                Arbitraries.of("somebody", "clinic").map(key -> key.getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<byte[]> events() {
        return Arbitraries.oneOf(arbitrary(200), mutated(EVENTS));
    }

    @Provide
    Arbitrary<byte[]> stored() {
        List<byte[]> now = List.of(ContributorSerdes.BLOCK.write(ContributorFormat2.SERDE.read(STORED.get(1)).block()),
                ContributorSerdes.CHECK_IN
                    .write(ContributorFormat2.SERDE.read(STORED.get(1)).checkIns().values().iterator().next()),
                ContributorSerdes.WAITING.write(CHECK_IN));
        return Arbitraries.oneOf(arbitrary(200), mutated(STORED), mutated(now));
    }

    private static Arbitrary<byte[]> arbitrary(int most) {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(most);
    }

    /** Real bytes with up to three others in them, cut somewhere or not. */
    private static Arbitrary<byte[]> mutated(List<byte[]> real) {
        Arbitrary<byte[]> others = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(Arbitraries.of(real), others, places, places).as(HostileBytesTest::mutated);
    }

    private static byte[] mutated(byte[] real, byte[] others, double place, double cut) {
        int length = cut < 0.5 ? real.length : (int) (real.length * cut);
        byte[] mutated = Arrays.copyOf(real, length);
        int at = (int) (place * length);
        System.arraycopy(others, 0, mutated, at, Math.min(others.length, length - at));
        return mutated;
    }

}
