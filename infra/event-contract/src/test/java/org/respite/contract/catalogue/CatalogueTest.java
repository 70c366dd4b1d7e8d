package org.respite.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Item.Scale;

class CatalogueTest {

    private final Catalogue shipped = Catalogue.shipped();

    @Test
    void shipsADailyAndAWeeklyQuestionnaireAndSmallOnes() {
        assertThat(shipped.instruments()).extracting(Instrument::id)
            .containsExactly("daily-energy/1", "weekly-reflection/1", "burnout-item/1", "who-5/1", "early-signs/1",
                    "fairness/1", "speaking-up/1", "growth/1", "supervision-held/1", "time-off/1", "session-breaks/1",
                    "people-seen/1", "high-risk-hours/1");
        assertThat(shipped.instrument("weekly-reflection/2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "daily-energy/1, energy, 1, 10, emotionalExhaustion, true",
            "weekly-reflection/1, drained, 0, 10, emotionalExhaustion, false",
            "weekly-reflection/1, presence, 0, 10, depersonalization, true",
            "weekly-reflection/1, fulfilment, 0, 10, personalAccomplishment, true" })
    void theCoreItemsAreRequired(String instrument, String item, int min, int max, String series, boolean reversed) {
        assertThat(scale(instrument, item)).returns(true, Scale::required)
            .returns(min, Scale::min)
            .returns(max, Scale::max)
            .returns(series, Scale::series)
            .returns(reversed, Scale::reversed);
    }

    @Test
    void allOthersMayBeLeftOut() {
        assertThat(items().filter(item -> !item.required()).map(Item::id)).containsExactly("sleep", "workload", "say",
                "roleClarity", "supervision", "documentation", "offHours", "caseload", "exercise", "people", "signs",
                "covered");
        assertThat(scale("daily-energy/1", "sleep")).returns(1, Scale::min).returns(5, Scale::max);
    }

    @Test
    void everyScaleCountsTowardsASeriesOrIsItsOwners() {
        assertThat(
                items().filter(Scale.class::isInstance).map(Scale.class::cast).filter(scale -> !scale.staysWithOwner()))
            .allSatisfy(scale -> assertThat(scale.series()).isNotBlank());
    }

    @Test
    void fairnessAndSpeakingUpMayBeReleasedAndNothingElseThatIsNew() {
        assertThat(shipped.openSeries()).containsExactly("depersonalization", "driver.caseload", "driver.documentation",
                "driver.fairness", "driver.offHours", "driver.roleClarity", "driver.say", "driver.speakingUp",
                "driver.supervision", "driver.workload", "emotionalExhaustion", "personalAccomplishment");
        assertThat(scale("fairness/1", "fairness")).returns(true, Scale::reversed).returns(10, Scale::max);
        assertThat(scale("speaking-up/1", "speakingUp")).returns(true, Scale::reversed).returns(10, Scale::max);
    }

    @Test
    void oneNewThingAtATime() {
        assertThat(shipped.instruments()).filteredOn(instrument -> instrument.items().size() > 2)
            .extracting(Instrument::id)
            .containsExactly("weekly-reflection/1", "who-5/1");
    }

    @Test
    void everyNumberHasALabelOrNoneHas() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Scale("nap", false, "Did you nap?", 0, 2, "no", "yes", null, false, true,
                    List.of("no", "yes")))
            .withMessage("labels: 2 (expected: 3)");
    }

    @Test
    void whatIsAboutThePersonAloneIsPrivate() {
        assertThat(items().filter(Item::staysWithOwner).map(Item::id)).containsExactly("sleep", "exercise", "people",
                "signs", "burnout", "cheerful", "calm", "active", "rested", "interest", "signs", "growth", "held",
                "days", "covered", "noBreak", "seen", "share");
        assertThat(shipped.privateSeries()).containsExactly("driver.exercise", "driver.people", "driver.sleep");
        assertThat(shipped.openSeries()).contains("emotionalExhaustion", "driver.workload")
            .doesNotContainAnyElementsOf(shipped.privateSeries());
    }

    @Test
    void aListSaysThatItIsPrivateEvenIfItsFileDoesNot() {
        var read = ContractJson.MAPPER.readValue("""
                {"kind": "checklist", "id": "signs", "required": false, "text": "?", "options": []}
                """, Item.class);

        assertThat(ContractJson.MAPPER.valueToTree(read).get("private").asBoolean()).isTrue();
    }

    @Test
    void aSeriesIsPrivateOrNot() {
        var daily = shipped.instrument("daily-energy/1").orElseThrow();
        var leaky = new Instrument("leaky/1", "", "", "", "", "", "",
                List.of(new Scale("nap", false, "Did you nap?", 0, 1, "no", "yes", "driver.sleep", false, null, null)),
                List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(daily, leaky)))
            .withMessage("series: [driver.sleep] of private items and others (expected: of either)");
    }

    @Test
    void anInstrumentIsReadAsItIsWritten() {
        assertThat(shipped.instruments()).allSatisfy(instrument -> assertThat(
                ContractJson.MAPPER.readValue(ContractJson.MAPPER.writeValueAsBytes(instrument), Instrument.class))
            .isEqualTo(instrument));
    }

    @Test
    void aBrokenFileIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> Catalogue.in("/org/respite/contract/catalogue/broken/"))
            .withMessageContaining("broken/slip-1.json")
            .withMessageContaining("max: 1 (expected: > 10)");
        assertThatIllegalStateException().isThrownBy(() -> Catalogue.in("/org/respite/contract/catalogue/twice/"))
            .withMessageContaining("twice/twice-1.json")
            .withMessageContaining("expected: every id once");
        assertThatIllegalStateException().isThrownBy(() -> Catalogue.in("/org/respite/contract/catalogue/absent/"))
            .withMessageContaining("absent/gone-1.json: no such file");
    }

    @Test
    void anInstrumentIsOfferedOnce() {
        var daily = shipped.instrument("daily-energy/1").orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(daily, daily)))
            .withMessageContaining("daily-energy/1");
    }

    private Stream<Item> items() {
        return shipped.instruments().stream().flatMap(instrument -> instrument.items().stream());
    }

    private Scale scale(String instrument, String item) {
        return (Scale) shipped.instrument(instrument).orElseThrow().item(item).orElseThrow();
    }

}
