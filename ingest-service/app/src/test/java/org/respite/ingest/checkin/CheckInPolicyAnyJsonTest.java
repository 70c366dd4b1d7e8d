package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;

class CheckInPolicyAnyJsonTest {

    private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");

    private final Catalogue catalogue = Catalogue.shipped();

    private final CheckInPolicy policy = new CheckInPolicy(catalogue);

    private final ReportingCalendar berlin = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    @Property(tries = 1000)
    void everyWholeNumberIsTakenIfAndOnlyIfItIsOnTheScale(@ForAll("instruments") Instrument instrument,
            @ForAll @IntRange(min = -5, max = 205) int value) {
        for (Item.Scale scale : scales(instrument)) {
            Map<String, Object> answers = lowest(instrument);
            answers.put(scale.id(), value);

            boolean onScale = value >= scale.min() && value <= scale.max();
            assertThat(read(instrument.id(), answers).isPresent()).as(scale.id()).isEqualTo(onScale);
        }
    }

    @Property(tries = 1000)
    void nothingButAWholeNumberIsARating(@ForAll("instruments") Instrument instrument,
            @ForAll("otherJson") Object value) {
        for (Item.Scale scale : scales(instrument)) {
            Map<String, Object> answers = lowest(instrument);
            answers.put(scale.id(), value);

            assertThat(read(instrument.id(), answers)).as(scale.id()).isEmpty();
        }
    }

    @Property(tries = 1000)
    void anyJsonAtAllIsJudgedAndNothingOffTheScaleGetsThrough(@ForAll("objects") Map<String, Object> json) {
        read(json).ifPresent(checkIn -> {
            Instrument instrument = catalogue.instrument(checkIn.instrument()).orElseThrow();
            Map<String, Answer> answers = checkIn.answers();

            assertThat(answers).containsKeys(required(instrument));
            answers.forEach((item, answer) -> assertThat(isOnScale(instrument, item, answer)).as(item).isTrue());
        });
    }

    private static String[] required(Instrument instrument) {
        return instrument.items().stream().filter(Item::required).map(Item::id).toArray(String[]::new);
    }

    private static boolean isOnScale(Instrument instrument, String item, Answer answer) {
        return instrument.item(item).orElseThrow() instanceof Item.Scale scale
                && answer instanceof Answer.Rating(int value) && value >= scale.min() && value <= scale.max();
    }

    private Optional<CheckIn> read(String instrument, Map<String, Object> answers) {
        return read(
                Map.of("id", Json.ID, "instrument", instrument, "answeredAt", Json.ANSWERED_AT, "answers", answers));
    }

    private Optional<CheckIn> read(Map<String, Object> json) {
        var wrong = new Violations("");
        Optional<CheckIn> read = policy.read(json, "clinic", berlin, NOW, wrong);
        assertThat(read.isPresent()).as("taken, or refused with reasons").isEqualTo(wrong.isEmpty());
        return read;
    }

    private static Iterable<Item.Scale> scales(Instrument instrument) {
        return instrument.items().stream().filter(Item.Scale.class::isInstance).map(Item.Scale.class::cast).toList();
    }

    private static Map<String, Object> lowest(Instrument instrument) {
        var answers = new HashMap<String, Object>();
        scales(instrument).forEach(scale -> answers.put(scale.id(), scale.min()));
        return answers;
    }

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(catalogue.instruments());
    }

    @Provide
    Arbitrary<Object> otherJson() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(5).map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast), Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.of(new BigDecimal("5"), new BigInteger("5"), 5L, Map.of(), List.of(5)));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> values = Arbitraries.oneOf(otherJson(), Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(Json.ID, Json.ANSWERED_AT, "daily-energy/1"), answers());
        return Arbitraries.maps(Arbitraries.of("id", "instrument", "answeredAt", "answers", "mood"), values);
    }

    private Arbitrary<Object> answers() {
        return Arbitraries
            .maps(Arbitraries.of("energy", "sleep", "mood"),
                    Arbitraries.integers().between(0, 11).map(Object.class::cast))
            .map(Object.class::cast);
    }

}
