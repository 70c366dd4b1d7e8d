package org.respite.scoring.contribution;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;

/** Check-ins of one person and fortnight, at random or made to order. */
abstract class TakenCheckIns {

    static final ScoredItem ENERGY = new ScoredItem(new ItemKey("daily-energy/1", "energy"), "emotionalExhaustion", 9);

    static final ScoredItem DRAINED = new ScoredItem(new ItemKey("weekly-reflection/1", "drained"),
            "emotionalExhaustion", 10);

    static final ScoredItem SLEEP = new ScoredItem(new ItemKey("daily-energy/1", "sleep"), "sleeplessness", 4);

    static final String EXHAUSTION = "emotionalExhaustion";

    static final String SLEEPLESSNESS = "sleeplessness";

    static final int FORTNIGHT = 70;

    /** One check-in as a contributor's block sees it. */
    record CheckIn(UUID id, int fortnight, List<ItemScore> scores) {
    }

    @Provide
    Arbitrary<List<CheckIn>> checkIns() {
        Arbitrary<ItemScore> energy = Arbitraries.integers().between(0, 9).map(value -> new ItemScore(ENERGY, value));
        Arbitrary<ItemScore> drained = Arbitraries.integers()
            .between(0, 10)
            .map(value -> new ItemScore(DRAINED, value));
        Arbitrary<List<ItemScore>> scores = Arbitraries.oneOf(energy, drained).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(Arbitraries.create(UUID::randomUUID), scores)
            .as((id, answered) -> new CheckIn(id, FORTNIGHT, answered))
            .list()
            .ofMinSize(1)
            .ofMaxSize(30);
    }

    static OptionalInt index(CheckIn... checkIns) {
        return indices(taken(List.of(checkIns)), FORTNIGHT).values().stream().mapToInt(Integer::intValue).findFirst();
    }

    static Map<String, Integer> indices(Person person, int fortnight) {
        return person.block().indices(fortnight, core(EXHAUSTION));
    }

    static SeriesGroup core(String... series) {
        return new SeriesGroup(List.of(series), List.of());
    }

    static Person taken(List<CheckIn> checkIns) {
        var person = Person.fresh();
        for (var checkIn : checkIns) {
            person = person.plus(checkIn.id, checkIn.fortnight, checkIn.scores);
        }
        return person;
    }

    static CheckIn energy(int value) {
        return checkIn(ENERGY, value);
    }

    static CheckIn drained(int value) {
        return checkIn(DRAINED, value);
    }

    static CheckIn checkIn(ScoredItem item, int value) {
        return new CheckIn(UUID.randomUUID(), FORTNIGHT, List.of(new ItemScore(item, value)));
    }

}
