package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final int BLOCK = 35;

    private final Membership inA = Membership.NONE.answeredIn(BLOCK, "a", BLOCK);

    @Test
    void nobodyKnowsAPersonWhoWasNeverNamed() {
        assertThat(Membership.NONE.unitIn(BLOCK)).isEmpty();
    }

    @Test
    void theFirstUnitNamedForABlockIsTheBlocks() {
        assertThat(inA.unitIn(BLOCK)).contains("a");
        assertThat(inA.unitIn(BLOCK + 10)).contains("a");
        assertThat(inA.unitIn(BLOCK - 1)).isEmpty();
    }

    @Test
    void aMoveTakesEffectWithTheNextBlock() {
        Membership moved = inA.answeredIn(BLOCK, "b", BLOCK);

        assertThat(moved.unitIn(BLOCK)).contains("a");
        assertThat(moved.unitIn(BLOCK + 1)).contains("b");
    }

    @Test
    void aMoveToldLateTakesEffectWithTheNextBlockThatHasNotBegun() {
        Membership moved = inA.answeredIn(BLOCK, "b", BLOCK + 1);

        assertThat(moved.unitIn(BLOCK + 1)).contains("a");
        assertThat(moved.unitIn(BLOCK + 2)).contains("b");
    }

    @Test
    void theNewestMoveHolds() {
        Membership moved = inA.answeredIn(BLOCK, "b", BLOCK).answeredIn(BLOCK, "c", BLOCK);

        assertThat(moved.units()).isEqualTo(Map.of(BLOCK, "a", BLOCK + 1, "c"));
    }

    @Test
    void newsOfAnOldBlockSaysNothingAboutSomebodyWhoHasMovedSince() {
        Membership moved = inA.answeredIn(BLOCK, "b", BLOCK);

        assertThat(moved.answeredIn(BLOCK, "b", BLOCK + 3)).isEqualTo(moved);
        assertThat(moved.answeredIn(BLOCK, "c", BLOCK + 3)).isEqualTo(moved);
    }

    @Test
    void anAnswerFromBeforeTheFirstBlockFillsTheGap() {
        Membership earlier = inA.answeredIn(BLOCK - 3, "z", BLOCK);

        assertThat(earlier.unitIn(BLOCK - 1)).contains("z");
        assertThat(earlier.unitIn(BLOCK)).contains("a");
    }

    @Test
    void aPlanPutsSomebodyInFromAFutureBlockOn() {
        Membership planned = inA.plannedFrom(BLOCK + 2, "b", BLOCK);

        assertThat(planned.units()).isEqualTo(Map.of(BLOCK, "a", BLOCK + 2, "b"));
        assertThat(planned.plannedFrom(BLOCK + 2, "b", BLOCK)).isEqualTo(planned);
    }

    @Property(tries = 500)
    void whatIsKnownOfABlockThatHasBegunNeverChanges(@ForAll("news") List<News> news) {
        Membership membership = Membership.NONE;
        int begun = BLOCK;
        for (News told : news) {
            begun += told.blocksLater();
            int block = Math.min(BLOCK + told.block(), begun);
            Membership next = membership.answeredIn(block, told.unit(), begun);
            for (int past = BLOCK; past <= begun; past++) {
                if (membership.unitIn(past).isPresent()) {
                    assertThat(next.unitIn(past)).isEqualTo(membership.unitIn(past));
                }
            }
            assertThat(next.unitIn(block)).isPresent();
            membership = next;
        }
    }

    @Property(tries = 500)
    void aWholePlanIsFollowedFromTheNextBlockOnAndWhatHasBegunStays(@ForAll("plans") SortedMap<Integer, String> before,
            @ForAll("plans") SortedMap<Integer, String> plan) {
        Membership known = Membership.of(before);
        int begun = BLOCK + 4;

        Membership next = known.replanned(plan, begun);

        for (int block = BLOCK - 2; block <= BLOCK + 12; block++) {
            if (block <= begun && known.unitIn(block).isPresent()) {
                assertThat(next.unitIn(block)).as("block %d", block).isEqualTo(known.unitIn(block));
            }
            if (block > begun) {
                assertThat(next.unitIn(block)).as("block %d", block).isEqualTo(Membership.of(plan).unitIn(block));
            }
        }
        assertThat(next.replanned(plan, begun)).isEqualTo(next);
    }

    @Property(tries = 500)
    void aPlanTellsNothingNewOfBlocksThatAreOverOnceSomebodyIsKnown(@ForAll("plans") SortedMap<Integer, String> before,
            @ForAll("plans") SortedMap<Integer, String> plan) {
        Membership known = Membership.of(before);
        int begun = BLOCK + 4;

        Membership next = known.replanned(plan, begun);

        if (!before.isEmpty()) {
            for (int block = before.firstKey(); block < begun; block++) {
                assertThat(next.unitIn(block)).as("block %d", block).isEqualTo(known.unitIn(block));
            }
        }
    }

    @Provide
    Arbitrary<SortedMap<Integer, String>> plans() {
        return Arbitraries
            .maps(Arbitraries.integers().between(BLOCK, BLOCK + 8), Arbitraries.of("a", "b", Membership.NOWHERE))
            .ofMaxSize(5)
            .map(TreeMap::new);
    }

    @Property(tries = 500)
    void tellingTheSameNewsAgainInOrderChangesNothing(@ForAll("news") List<News> news) {
        Membership once = tellAll(Membership.NONE, news);

        assertThat(tellAll(once, news)).isEqualTo(once);
    }

    private static Membership tellAll(Membership membership, List<News> news) {
        int begun = BLOCK + 8;
        for (News told : news) {
            membership = membership.answeredIn(BLOCK + told.block(), told.unit(), begun);
        }
        return membership;
    }

    @Provide
    Arbitrary<List<News>> news() {
        return Combinators
            .combine(Arbitraries.integers().between(0, 8), Arbitraries.of("a", "b", "c"),
                    Arbitraries.integers().between(0, 1))
            .as(News::new)
            .list()
            .ofMaxSize(12);
    }

    record News(int block, String unit, int blocksLater) {
    }

}
