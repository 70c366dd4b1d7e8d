package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdsTest {

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    @Test
    void nobodyGuessesAnIdAndThePlaceDoesNotSayIt() {
        assertThat(Stream.generate(() -> SessionIds.next(NOON)).limit(1_000)).doesNotHaveDuplicates();
        String id = SessionIds.next(NOON);

        assertThat(SessionIds.place(id)).hasValueSatisfying(
                place -> assertThat(place).startsWith(id.substring(0, 9)).doesNotContain(id.substring(9)).hasSize(73));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "00000001", "00000001-short", "../sessions", "{\"$gt\":\"\"}" })
    void whatWasNeverAnIdIsNowhere(String id) {
        assertThat(SessionIds.place(id)).isEmpty();
    }

    @Property(tries = 200)
    void nothingIsDeletedBeforeItsEndAndEverythingAnHourLater(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long end) {
        var ends = Instant.ofEpochSecond(end);
        String place = SessionIds.place(SessionIds.next(ends)).orElseThrow();

        assertThat(place).isGreaterThanOrEqualTo(SessionIds.firstAfter(ends.minusMillis(1)))
            .isLessThan(SessionIds.firstAfter(ends.plus(Duration.ofHours(1))));
    }

}
