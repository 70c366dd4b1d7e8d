package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.Clinic;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.topology.Reading.Change;
import org.respite.scoring.topology.Reading.IndexChange;
import org.respite.scoring.topology.Reading.UnitTree;
import org.respite.scoring.topology.Reading.Watermark;

class SerdesTest {

    @Property
    void anIndexChangeReadsAsItWas(@ForAll @StringLength(min = 1, max = 64) String unit, @ForAll int fortnight,
            @ForAll @IntRange(max = 100) int before, @ForAll @IntRange(max = 100) int after) {
        var none = new TreeMap<String, Integer>();
        var some = new TreeMap<>(Map.of("one", before, "other", after));

        assertReadsAsItWas(ChangeSerdes.CHANGE, new IndexChange(unit, Cadence.FORTNIGHT, fortnight, none, some));
        assertReadsAsItWas(ChangeSerdes.CHANGE, new IndexChange(unit, Cadence.BLOCK, fortnight, some, some));
    }

    @Test
    void theOtherChangesReadAsTheyWere() {
        assertReadsAsItWas(ChangeSerdes.CHANGE, new Watermark(3, 12, Instant.parse("2026-09-22T22:15:00Z")));
        assertReadsAsItWas(ChangeSerdes.CHANGE, new UnitTree(new Clinic("clinic").tree()));
    }

    @Property
    void aContributorReadsAsTheyWere(@ForAll @Size(max = 60) List<Long> ids, @ForAll @IntRange(max = 99) int fortnight,
            @ForAll @Size(max = 20) List<@StringLength(min = 1, max = 20) @AlphaChars String> items,
            @ForAll @IntRange(max = 1000) int value) {
        var scores = items.stream()
            .map(item -> new ItemScore(new ItemKey("weekly/" + item.length() % 3, item), value))
            .toList();
        var block = ContributorBlock.of("team", items);
        for (long id : ids) {
            block = block.plus(new UUID(id, ~id), fortnight + (int) (id & 1), scores);
            if (id % 3 == 0) {
                block = block.without(new UUID(id, id % 2 == 0 ? ~id : id), id % 5 == 0);
            }
        }

        assertReadsAsItWas(ContributorSerdes.BLOCK, block);
    }

    @Test
    void stateOfAnotherFormatIsRefused() {
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> ContributorSerdes.BLOCK.read(new byte[] { 0, 4, 't', 'e', 'a', 'm', 0, 0, 0, 0 }))
            .withMessageContaining("format: 0 (expected: 2)");
    }

    @Property
    void keysSortLikeTheirNumbers(@ForAll int one, @ForAll int other, @ForAll @AlphaChars String name) {
        assertSorts(one, other, ContributorSerdes.KEY.write(new ContributorKey(one, name, name)),
                ContributorSerdes.KEY.write(new ContributorKey(other, name, name)));
        assertSorts(one, other, OrganisationSerdes.TALLY_KEY.write(tallyKey(name, one)),
                OrganisationSerdes.TALLY_KEY.write(tallyKey(name, other)));
        assertThat(Integer.signum(SortableNumber.of(one).compareTo(SortableNumber.of(other))))
            .isEqualTo(Integer.compare(one, other));
    }

    private static TallyKey tallyKey(String name, int period) {
        return new TallyKey(new TallyKey.Period(name, Cadence.FORTNIGHT, period), name, name);
    }

    @Property
    void aPeriodIsThePrefixOfItsUnits(@ForAll @AlphaChars String organisation, @ForAll Cadence cadence,
            @ForAll int index, @ForAll @AlphaChars String unit) {
        var period = new TallyKey.Period(organisation, cadence, index);
        var key = new TallyKey(period, "series", unit);

        assertThat(OrganisationSerdes.TALLY_KEY.write(key)).startsWith(OrganisationSerdes.PERIOD.write(period));
        assertReadsAsItWas(OrganisationSerdes.TALLY_KEY, key);
        assertReadsAsItWas(OrganisationSerdes.PERIOD, period);
    }

    @Property
    void whatAnOrganisationKeepsReadsAsItWas(@ForAll int kept, @ForAll int next, @ForAll boolean begun,
            @ForAll Map<@StringLength(min = 1, max = 64) String, @IntRange(min = 30, max = 70) Integer> centres) {
        assertReadsAsItWas(OrganisationSerdes.PROGRESS, new Progress(kept, next, begun));
        assertReadsAsItWas(OrganisationSerdes.CENTRES, new TreeMap<>(centres));
        assertReadsAsItWas(OrganisationSerdes.TALLY, IndexHistogram.empty().plus(0).plus(100).plus(100));
    }

    @Test
    void bytesOfAnotherKindAreRefused() {
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> ChangeSerdes.CHANGE.read(new byte[] { 9 }))
            .withCauseInstanceOf(IOException.class)
            .withMessageContaining("tag: 9 (expected: 1..3)");
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> ContributorSerdes.BLOCK.read(new byte[] { 0, 1 }));
    }

    @Test
    void changesPrintNothingOfAPerson() {
        Change change = new IndexChange("team", Cadence.BLOCK, 35, new TreeMap<>(), new TreeMap<>());

        assertThat(change).hasToString("IndexChange[hidden]");
        assertThat(new ContributorKey(35, "clinic", "somebody")).hasToString("ContributorKey[block=35]");
    }

    private static <T> void assertReadsAsItWas(BinarySerde<T> serde, T value) {
        assertThat(serde.deserializer().deserialize("", serde.serializer().serialize("", value))).isEqualTo(value);
    }

    private static void assertSorts(int one, int other, byte[] oneBytes, byte[] otherBytes) {
        assertThat(Integer.signum(Arrays.compareUnsigned(oneBytes, otherBytes))).isEqualTo(Integer.compare(one, other));
    }

}
