package org.respite.ingest.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.checkin.CheckInAccepted;

/** Whoever counts the bytes of a stored entry learns nothing of what was answered. */
class EntryCodecTest {

    private static final Instant SHORT_TIME = Instant.parse("2026-09-18T15:42:00Z");

    private static final Instant LONG_TIME = Instant.parse("2026-09-18T15:42:01.123456789Z");

    /**
     * Of an organisation of 64 letters and a subject of 128 that take three bytes each.
     */
    private static final int MAX_SEAL_LENGTH = 728;

    private static final EntryRef PLACE = new EntryRef("owner", "entry");

    private final PlainKeys keys = new PlainKeys();

    private final PersonKey key = keys.open(keys.create("owner"), "owner");

    @Test
    void anEntryHasOneLength() {
        assertThat(checkIns().map(checkIn -> sealed(checkIn).content().length).distinct()).hasSize(1);
        assertThat(checkIns().map(checkIn -> sealed(checkIn).order().length).distinct()).hasSize(1);
        assertThat(checkIns()).allSatisfy(checkIn -> assertThat(read(sealed(checkIn).content())).isEqualTo(checkIn));
    }

    /** Else one length would say nothing. */
    @Test
    void withoutFillingUpAnswersWouldShow() {
        assertThat(checkIns().map(checkIn -> EventType.CHECK_IN_ACCEPTED.write(checkIn).length).distinct())
            .hasSizeGreaterThan(1);
    }

    /** Until now, up to a multiple of 512. */
    @Property(tries = 50)
    void howeverFarAnEntryWasFilledUpItIsRead(@ForAll @IntRange(max = 1500) int spaces) {
        assertThat(checkIns()).allSatisfy(checkIn -> {
            var filled = new String(EventType.CHECK_IN_ACCEPTED.write(checkIn), UTF_8) + " ".repeat(spaces);
            assertThat(read(key.seal(filled.getBytes(UTF_8), PLACE.entry()))).isEqualTo(checkIn);
        });
    }

    private EncryptedEntry sealed(CheckInAccepted checkIn) {
        return EntryCodec.seal(checkIn, PLACE, "section", key);
    }

    private CheckInAccepted read(byte[] content) {
        return EntryCodec.read(content, PLACE.entry(), key);
    }

    /** Of every instrument the least and the most that may be answered. */
    private static Stream<CheckInAccepted> checkIns() {
        return Catalogue.shipped()
            .instruments()
            .stream()
            .flatMap(instrument -> Stream.of(true, false)
                .flatMap(most -> Stream.of(true, false).map(rich -> checkIn(instrument, most, rich))));
    }

    private static CheckInAccepted checkIn(Instrument instrument, boolean most, boolean rich) {
        var time = rich ? LONG_TIME : SHORT_TIME;
        int letters = rich ? 64 : 1;
        return new CheckInAccepted(new UUID(4, 1), "o".repeat(letters), "u".repeat(letters), "Jt0m3v1xQmSgkq5yTz0nWA",
                instrument.id(), time, time, rich ? Integer.MAX_VALUE : null, Answers.of(instrument, most),
                "s".repeat(rich ? MAX_SEAL_LENGTH : 64));
    }

}
