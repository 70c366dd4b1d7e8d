package org.respite.ingest.web.pocketcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PocketCodeTest {

    @ParameterizedTest
    @ValueSource(strings = { "01AB-CDEF", "01abcdef", " 01AB CDEF ", "O1AB-CDEF", "olab-cdef", "OIAB-CDEF" })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(PocketCode.read(typed)).map(PocketCode::characters).hasValue("01ABCDEF");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "01AB-CDE", "01AB-CDEFG", "01AB-CDEU", "01AB_CDEF", "01AB-CDE\u0660" })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(PocketCode.read(typed)).isEmpty();
    }

    @Test
    void aNewOneIsReadAsItIsShown() {
        var last = PocketCode.random(bound -> bound - 1);

        assertThat(last.shown()).isEqualTo("ZZZZ-ZZZZ");
        assertThat(PocketCode.read(last.shown())).hasValue(last);
        assertThat(last.toString()).doesNotContain("Z");
    }

    @Test
    void guessesOfOneAndOfAllAreCounted() throws UnknownHostException {
        var now = new AtomicLong();
        var guesses = new Guesses((Ticker) now::get);
        var one = InetAddress.getByName("192.0.2.1");
        IntStream.range(0, Guesses.OF_ONE - 1).forEach(_ -> guesses.add(one));
        assertThat(guesses.areOver(one)).isFalse();
        guesses.add(one);
        assertThat(guesses.areOver(one)).isTrue();
        assertThat(guesses.areOver(InetAddress.getByName("192.0.2.2"))).isFalse();

        for (int other = 0; other < Guesses.OF_ALL - Guesses.OF_ONE; other++) {
            guesses.add(InetAddress.getByName("198.51.100." + other));
        }
        assertThat(guesses.areOver(InetAddress.getByName("192.0.2.2"))).isTrue();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(guesses.areOver(InetAddress.getByName("192.0.2.2"))).isFalse();
        assertThat(guesses.areOver(one)).isTrue();
        now.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(guesses.areOver(one)).isFalse();
    }

}
