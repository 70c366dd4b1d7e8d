package org.respite.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.Answer.Signs;
import org.respite.scoring.score.ScoringResult.Fault;
import org.respite.scoring.score.ScoringResult.Impossible;
import org.respite.scoring.score.ScoringResult.Scored;

class ScoringKeyTest {

    private static final ScoredItem ENERGY = new ScoredItem(new ItemKey("daily-energy/1", "energy"),
            "emotionalExhaustion", 9);

    private static final ScoredItem DRAINED = new ScoredItem(new ItemKey("weekly-reflection/1", "drained"),
            "emotionalExhaustion", 10);

    private final ScoringKey key = new ScoringKey(Catalogue.shipped());

    @Test
    void countsAReversedItemFromItsUpperEnd() {
        assertThat(key.score("daily-energy/1", Map.of("energy", new Rating(10)))).isEqualTo(scored(ENERGY, 0));
        assertThat(key.score("daily-energy/1", Map.of("energy", new Rating(1)))).isEqualTo(scored(ENERGY, 9));
    }

    @Test
    void leavesSignsToTheirOwnersJournal() {
        var scoring = key.score("weekly-reflection/1", Map.of("drained", new Rating(7), "presence", new Rating(10),
                "fulfilment", new Rating(10), "signs", new Signs(List.of("headache", "a later version's"))));

        assertThat(scoring).isInstanceOfSatisfying(Scored.class,
                scored -> assertThat(scored.items()).contains(new ItemScore(DRAINED, 7)).hasSize(3));
    }

    @Test
    void hasNoScoreForWhatIsItsOwnersAlone() {
        assertThat(key.score("burnout-item/1", Map.of("burnout", new Rating(5)))).isEqualTo(new Scored(List.of()));
        assertThat(key.score("early-signs/1", Map.of("signs", new Signs(List.of("cynical")))))
            .isEqualTo(new Scored(List.of()));
        assertThat(key.score("fairness/1", Map.of("fairness", new Rating(7))))
            .isEqualTo(scored(new ScoredItem(new ItemKey("fairness/1", "fairness"), "driver.fairness", 10), 3));
    }

    @Test
    void knowsWhichSeriesAreAskedFor() {
        assertThat(key.asksFor("emotionalExhaustion")).isTrue();
        assertThat(key.asksFor("nothing of the kind")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = { Integer.MIN_VALUE, 0, 11, Integer.MAX_VALUE })
    void findsAnAnswerOffItsScaleImpossible(int energy) {
        assertImpossible("daily-energy/1", Map.of("energy", new Rating(energy)), Fault.OFF_SCALE);
    }

    @Test
    void findsWhatTheInstrumentCannotHoldImpossible() {
        Map<String, Answer> energy = Map.of("energy", new Rating(5));

        assertImpossible("daily-energy/2", energy, Fault.UNKNOWN_INSTRUMENT);
        assertImpossible("daily-energy/1", Map.of("energy", new Rating(5), "mood", new Rating(5)), Fault.UNKNOWN_ITEM);
        assertImpossible("daily-energy/1", Map.of("sleep", new Rating(5)), Fault.MISSING_ITEM);
        assertImpossible("daily-energy/1", Map.of("energy", new Signs(List.of())), Fault.WRONG_KIND);
    }

    @Property
    void staysWithinTheRangeOfEveryItem(@ForAll @IntRange(min = -300, max = 300) int answer) {
        for (Instrument instrument : Catalogue.shipped().instruments()) {
            for (Item item : instrument.items()) {
                if (item instanceof Item.Scale scale) {
                    assertWithin(new ItemKey(instrument.id(), scale.id()), scale, answer);
                }
            }
        }
    }

    private static void assertWithin(ItemKey item, Item.Scale scale, int answer) {
        var alone = new ScoringKey(new Catalogue(
                List.of(new Instrument(item.instrument(), "", "", "", "", "", "", List.of(scale), List.of()))));
        boolean possible = answer >= scale.min() && answer <= scale.max();

        switch (alone.score(item.instrument(), Map.of(item.item(), new Rating(answer)))) {
            case Scored(var items) -> {
                assertThat(possible).isTrue();
                assertThat(items)
                    .allSatisfy(score -> assertThat(score.value()).isBetween(0, scale.max() - scale.min()));
            }
            case Impossible(var fault) -> assertThat(fault).isEqualTo(Fault.OFF_SCALE);
        }
    }

    private void assertImpossible(String instrument, Map<String, Answer> answers, Fault fault) {
        assertThat(key.score(instrument, answers)).isEqualTo(new Impossible(fault));
    }

    private static Scored scored(ScoredItem item, int value) {
        return new Scored(List.of(new ItemScore(item, value)));
    }

}
