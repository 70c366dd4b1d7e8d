package org.respite.scoring.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacBitsTest {

    /** RFC 4231, test case 6. */
    @Test
    void hmacIsThePublishedOne() {
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);

        byte[] code = new Hmac(key).of("Test Using Larger Than Block-Size Key - Hash Key First");

        assertThat(HexFormat.of().formatHex(code))
            .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void fieldsThatJoinAlikeDoNotReadAlike() {
        var hmac = new Hmac(Seeds.of(1));

        assertThat(hmac.ofFields(text("ab"), text("c"))).isNotEqualTo(hmac.ofFields(text("a"), text("bc")));
    }

    @Test
    void refusesShortKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hmac(new byte[31]))
            .withMessage("key: 31 bytes (expected: >= 32)");
    }

    @Test
    void splittingAReadGivesTheSameBits() {
        Bits whole = new HmacBits(Seeds.of(1), "sum");
        Bits split = new HmacBits(Seeds.of(1), "sum");

        for (int i = 0; i < 100; i++) {
            long expected = whole.next(62);
            assertThat((split.next(13) << 49) | (split.next(48) << 1) | split.next(1)).isEqualTo(expected);
        }
    }

    @Test
    void readsTheBlocksOfTheCounterInTurn() {
        Bits bits = new HmacBits(Seeds.of(1), "sum");
        var hmac = new Hmac(Seeds.of(1));

        for (long block = 0; block < 3; block++) {
            byte[] expected = hmac.ofFields(text("sum"), Hmac.bytes(block));
            for (byte part : expected) {
                assertThat((byte) bits.next(8)).isEqualTo(part);
            }
        }
    }

    @Test
    void anotherPurposeGivesOtherBits() {
        assertThat(new HmacBits(Seeds.of(1), "sum").next(62)).isNotEqualTo(new HmacBits(Seeds.of(1), "count").next(62));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 64, 100 })
    void numbersBelowABoundAreEquallyFrequent(long bound) {
        Bits bits = new HmacBits(Seeds.of(3), "sum");
        int draws = 10_000;

        long[] frequencies = new long[(int) bound];
        LongStream.range(0, draws).forEach(_ -> frequencies[(int) bits.below(bound)]++);

        double expected = (double) draws / bound;
        double chiSquare = LongStream.of(frequencies)
            .mapToDouble(f -> (f - expected) * (f - expected) / expected)
            .sum();
        assertThat(chiSquare).isLessThan(bound + 3.1 * Math.sqrt(2.0 * bound) + 5);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
