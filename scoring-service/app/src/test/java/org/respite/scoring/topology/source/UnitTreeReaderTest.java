package org.respite.scoring.topology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.Clinic;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;

class UnitTreeReaderTest {

    private static final UnitTreePublished TREE = new Clinic("clinic").tree();

    private final UnitTreeReader reader = new UnitTreeReader();

    @Test
    void aTreeIsReadAsItIs() {
        assertThat(read("clinic", TREE)).isEqualTo(new UnitTree(TREE));
    }

    @Test
    void aTreeOfAnotherOrganisationThanItsKeyIsSetAside() {
        assertBroken(read("hospital", TREE), "foreign-key");
    }

    @Test
    void whatReleasesCouldNotUseIsSetAside() {
        assertBroken(read("clinic", tree(new Unit("a", "A", null), new Unit("a", "B", null))), "unusable");
        assertBroken(read("clinic", tree(new Unit("a", "A", "nowhere"))), "unusable");
        assertBroken(read("clinic", tree(new Unit("clinic", "A", null))), "unusable");
        assertBroken(read("clinic", tree(new Unit("a", "A", null), new Unit("b", "B", "a"), new Unit("c", "C", "b"))),
                "unusable");
    }

    @Test
    void aNegativeHeadcountIsSetAside() {
        var negative = new UnitTreePublished(TREE.organisation(), TREE.zone(), TREE.publishedAt(), TREE.units(),
                new TreeMap<>(Map.of(9, Map.of("north", -1))));

        assertBroken(read("clinic", negative), "negative-headcount");
    }

    @Test
    void fewerThanNobodyCannotLeave() {
        var negative = new UnitTreePublished(TREE.organisation(), TREE.zone(), TREE.publishedAt(), TREE.units(),
                TREE.headcounts(), new TreeMap<>(Map.of(18, Map.of("north", -1))));

        assertBroken(read("clinic", negative), "negative-headcount");
    }

    @Test
    void moreHeadsThanCanBeCountedAreSetAside() {
        var crowd = new UnitTreePublished(TREE.organisation(), TREE.zone(), TREE.publishedAt(), TREE.units(),
                new TreeMap<>(Map.of(9, Map.of("north", 2_000_000_000, "south", 2_000_000_000))));

        assertBroken(read("clinic", crowd), "unusable");
    }

    @Test
    void aTimeNoClockCanShowIsSetAside() {
        var never = new UnitTreePublished(TREE.organisation(), TREE.zone(), Instant.MAX, TREE.units(),
                TREE.headcounts());

        assertBroken(read("clinic", never), "unusable");
    }

    private static UnitTreePublished tree(Unit... units) {
        return new UnitTreePublished(TREE.organisation(), TREE.zone(), TREE.publishedAt(), List.of(units),
                TREE.headcounts());
    }

    private SourceEvent read(String key, UnitTreePublished tree) {
        return reader.read(key.getBytes(StandardCharsets.UTF_8), EventType.UNIT_TREE_PUBLISHED.write(tree));
    }

    private static void assertBroken(SourceEvent sourceEvent, String reason) {
        assertThat(sourceEvent).isInstanceOfSatisfying(Broken.class,
                broken -> assertThat(broken.reason()).isEqualTo(reason));
    }

}
