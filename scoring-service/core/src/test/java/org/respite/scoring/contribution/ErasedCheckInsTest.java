package org.respite.scoring.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ErasedCheckInsTest extends TakenCheckIns {

    @Test
    void whatIsErasedIsAsIfItHadNeverBeen() {
        var kept = energy(3);
        var taken = drained(9);

        var block = taken(List.of(kept, taken)).without(taken.id(), true);

        assertThat(block.block().fortnights()).isEqualTo(taken(List.of(kept)).block().fortnights());
        assertThat(block.counted()).containsOnlyKeys(kept.id());
        assertThat(block.without(kept.id(), true).block().fortnights()).isEmpty();
    }

    @Test
    void whatIsErasedStaysErasedWheneverItComes() {
        var taken = drained(9);

        var before = Person.fresh().without(taken.id(), true);
        var after = taken(List.of(taken)).without(taken.id(), true);

        assertThat(before.plus(taken.id(), FORTNIGHT, taken.scores())).isSameAs(before);
        assertThat(after.plus(taken.id(), FORTNIGHT, taken.scores())).isSameAs(after);
        assertThat(after.without(taken.id(), true)).isSameAs(after);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aFortnightThatIsClosedStaysAsItWasPublishedWhileTheBlockForgets() {
        var taken = drained(9);

        var block = taken(List.of(taken)).without(taken.id(), false);

        assertThat(block.block().isOpen(FORTNIGHT)).isFalse();
        assertThat(block.block().isOpen(FORTNIGHT + 1)).isTrue();
        assertThat(block.block().indices(core(EXHAUSTION))).isEmpty();
    }

    @Test
    void whoBeginsAnewDoesSoInTheUnitOfThen() {
        var first = energy(1);
        var erased = taken(List.of(first)).without(first.id(), true);

        assertThat(erased.block().beginning("other", List.of("say")).unit()).isEqualTo("other");
        assertThat(taken(List.of(first)).block().beginning("other", List.of()).unit()).isEqualTo("team");
    }

    @Test
    void aFullBlockStillGivesBack() {
        var checkIns = IntStream.range(0, ContributorBlock.MOST_CHECK_INS).mapToObj(_ -> energy(0)).toList();
        var block = taken(checkIns);

        assertThat(block.without(checkIns.getFirst().id(), true).counted()).hasSize(checkIns.size() - 1);
        assertThat(block.without(UUID.randomUUID(), true)).isSameAs(block);
    }

    /** Check-ins, repeats and erasures in any order. */
    @Property
    void whatIsLeftIsWhatWasNeverTakenBack(@ForAll("checkIns") List<CheckIn> checkIns, @ForAll Random random) {
        var erased = checkIns.stream().filter(_ -> random.nextBoolean()).toList();
        var steps = new java.util.ArrayList<UnaryOperator<Person>>();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            checkIns.forEach(one -> steps.add(block -> block.plus(one.id(), one.fortnight(), one.scores())));
            erased.forEach(one -> steps.add(block -> block.without(one.id(), true)));
        }
        Collections.shuffle(steps, random);

        var block = Person.fresh();
        for (var step : steps) {
            block = step.apply(block);
        }

        var rest = taken(checkIns.stream().filter(one -> !erased.contains(one)).toList());
        assertThat(block.block().fortnights()).isEqualTo(rest.block().fortnights());
        assertThat(block.counted()).isEqualTo(rest.counted());
        assertThat(indices(block, FORTNIGHT)).isEqualTo(indices(rest, FORTNIGHT));
    }

}
