package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexHistogramTest {

    private static final int CLIP_WIDTH = 60;

    @Test
    void sumsWhatIsLeftAfterClipping() {
        IndexHistogram histogram = of(List.of(0, 35, 40, 71, 100));

        assertThat(histogram.contributors()).isEqualTo(5);
        assertThat(histogram.clippedSum(40, CLIP_WIDTH)).isEqualTo(-30 - 5 + 0 + 30 + 30);
    }

    @Test
    void isWrittenAsIndexAndNumberAscending() {
        byte[] bytes = of(List.of(100, 7, 100)).toBytes();

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("07000000016400000002");
        assertThat(IndexHistogram.fromBytes(bytes)).isEqualTo(of(List.of(7, 100, 100)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "07", "0700000000", "07ffffffff", "6500000001", "ff00000001", "64000000010700000001",
            "07000000010700000001" })
    void refusesBytesItWouldNotWrite(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> IndexHistogram.fromBytes(HexFormat.of().parseHex(hex)));
    }

    @Test
    void refusesToTakeOutWhatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> of(List.of(7)).minus(8));
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 101 })
    void refusesIndicesOffTheScaleWithoutRepeatingThem(int index) {
        assertThatIllegalArgumentException().isThrownBy(() -> IndexHistogram.empty().plus(index))
            .withMessage("index: out of range (expected: 0..100)");
    }

    @Test
    void printsAsNothing() {
        assertThat(of(List.of(1, 2, 3))).hasToString("IndexHistogram[hidden]");
    }

    @Property(tries = 200)
    void orderOfAnswersDoesNotMatter(@ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> indices,
            @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(indices);
        Collections.shuffle(shuffled, random);

        assertThat(of(shuffled)).isEqualTo(of(indices)).hasSameHashCodeAs(of(indices));
        assertThat(of(shuffled).toBytes()).isEqualTo(of(indices).toBytes());
        assertThat(IndexHistogram.fromBytes(of(indices).toBytes())).isEqualTo(of(indices));
    }

    @Property(tries = 200)
    void aCorrectionLeavesNoTrace(@ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> indices,
            @ForAll @IntRange(max = 100) int taken) {
        assertThat(of(indices).plus(taken).minus(taken)).isEqualTo(of(indices));
    }

    /** What the noise is calibrated to. */
    @Property
    void onePersonMovesTheSumByAtMostTheClipWidthAndTheCountByOne(
            @ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> others, @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int instead, @ForAll @IntRange(min = 30, max = 70) int centre) {
        IndexHistogram absent = of(others);
        IndexHistogram present = absent.plus(one);

        long replaced = absent.plus(instead).clippedSum(centre, CLIP_WIDTH) - present.clippedSum(centre, CLIP_WIDTH);
        long come = present.clippedSum(centre, CLIP_WIDTH) - absent.clippedSum(centre, CLIP_WIDTH);

        assertThat(Math.abs(replaced)).isLessThanOrEqualTo(CLIP_WIDTH);
        assertThat(Math.abs(come)).isLessThanOrEqualTo(CLIP_WIDTH / 2);
        assertThat(present.contributors() - absent.contributors()).isOne();
    }

    private static IndexHistogram of(List<Integer> indices) {
        IndexHistogram histogram = IndexHistogram.empty();
        for (int index : indices) {
            histogram = histogram.plus(index);
        }
        return histogram;
    }

}
