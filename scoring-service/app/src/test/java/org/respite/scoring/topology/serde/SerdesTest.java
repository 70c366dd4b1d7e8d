package org.respite.scoring.topology.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.contribution.WaitingCheckIn;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.ReleaseProgress;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.Watermark;

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
    void aContributorReadsAsTheyWere(@ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> values,
            @ForAll @IntRange(max = 99) int fortnight,
            @ForAll @Size(max = 20) List<@StringLength(min = 1, max = 20) @AlphaChars String> items) {
        var block = ContributorBlock.of("team", items);
        for (int value : values) {
            var counted = new CountedCheckIn(fortnight + value % 2, scores(items, value));
            block = block.plus(null, counted);
            if (value % 3 == 0) {
                block = block.without(counted, value % 2 == 0);
            }
            block = block.sending(fortnight, new TreeMap<>(Map.of("one", value)))
                .sending(new TreeMap<>(Map.of("other", value)));
            assertReadsAsItWas(ContributorSerdes.CHECK_IN, counted);
        }

        assertReadsAsItWas(ContributorSerdes.BLOCK, block);
        assertReadsAsItWas(ContributorSerdes.CHECK_IN, new WaitingCheckIn(fortnight));
        assertReadsAsItWas(ContributorSerdes.CHECK_IN, new ErasedCheckIn());
    }

    private static List<ItemScore> scores(List<String> items, int value) {
        return items.stream()
            .map(item -> new ItemScore(
                    new ScoredItem(new ItemKey("weekly/" + item.length() % 3, item), "of " + item, value + 1), value))
            .toList();
    }

    @Test
    void contributorsAndTheirCheckInsHaveKeysOfTheirOwn() {
        var key = new ContributorKey(35, "clinic", "somebody");

        assertReadsAsItWas(ContributorSerdes.KEY, key);
        assertReadsAsItWas(ContributorSerdes.KEY, key.of(UUID.randomUUID()));
        assertThat(ContributorSerdes.KEY.write(key.of(UUID.randomUUID()))).startsWith(ContributorSerdes.KEY.write(key));
    }

    @Test
    void stateOfALaterFormatIsRefusedInWords() {
        assertRefused(ContributorSerdes.BLOCK, 4, 3);
        assertRefused(ContributorSerdes.CHECK_IN, 4, 3);
        assertRefused(ContributorSerdes.WAITING, 4, 3);
        assertRefused(OrganisationSerdes.TALLY, 0x82, 1);
        assertRefused(OrganisationSerdes.TALLY_KEY, 0x82, 1);
        assertRefused(OrganisationSerdes.PROGRESS, 0x82, 1);
        assertRefused(OrganisationSerdes.CENTRES, 0x82, 1);
        assertRefused(ChangeSerdes.CHANGE, 0x82, 1);
        assertRefused(ChangeSerdes.UNIT_TREE, 0x82, 1);
        assertRefused(ChangeSerdes.WATERMARK, 0x82, 1);
    }

    private static void assertRefused(BinarySerde<?> serde, int first, int newest) {
        assertThatExceptionOfType(NewerFormatException.class)
            .isThrownBy(() -> serde.read(new byte[] { (byte) first, 0, 0, 0, 0 }))
            .withMessageContaining("format: " + (first & 0x7f) + " (expected: at most " + newest + ")");
    }

    @Test
    void stateOfNoFormatIsRefused() {
        assertThatExceptionOfType(UnreadableStateException.class)
            .isThrownBy(() -> ContributorSerdes.BLOCK.read(new byte[] { 0, 4, 't', 'e', 'a', 'm', 0, 0, 0, 0 }))
            .withMessageContaining("format: 0 (expected: 3)");
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

    private static HistogramKey tallyKey(String name, int period) {
        return new HistogramKey(new HistogramKey.Period(name, Cadence.FORTNIGHT, period), name, name);
    }

    @Property
    void aPeriodIsThePrefixOfItsUnits(@ForAll @AlphaChars String organisation, @ForAll Cadence cadence,
            @ForAll int index, @ForAll @AlphaChars String unit) {
        var period = new HistogramKey.Period(organisation, cadence, index);
        var key = new HistogramKey(period, "series", unit);

        assertThat(OrganisationSerdes.TALLY_KEY.write(key)).startsWith(OrganisationSerdes.PERIOD.write(period));
        assertReadsAsItWas(OrganisationSerdes.TALLY_KEY, key);
        assertReadsAsItWas(OrganisationSerdes.PERIOD, period);
    }

    @Property
    void whatAnOrganisationKeepsReadsAsItWas(@ForAll @IntRange(max = 9999) int kept,
            @ForAll @IntRange(max = 9999) int next, @ForAll boolean begun,
            @ForAll Map<@StringLength(min = 1, max = 64) String, @IntRange(min = 30, max = 70) Integer> centres) {
        assertReadsAsItWas(OrganisationSerdes.PROGRESS, new ReleaseProgress(kept, next, begun));
        assertReadsAsItWas(OrganisationSerdes.CENTRES, new TreeMap<>(centres));
        assertReadsAsItWas(OrganisationSerdes.TALLY, IndexHistogram.empty().plus(0).plus(100).plus(100));
    }

    @Test
    void bytesOfAnotherKindAreRefused() {
        assertThatExceptionOfType(UnreadableStateException.class)
            .isThrownBy(() -> ChangeSerdes.CHANGE.read(new byte[] { 9 }))
            .withCauseInstanceOf(IOException.class)
            .withMessageContaining("tag: 9 (expected: 1..3)");
        assertThatExceptionOfType(UnreadableStateException.class)
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
