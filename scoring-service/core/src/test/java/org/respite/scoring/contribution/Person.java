package org.respite.scoring.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.respite.scoring.score.ItemScore;

/** A contributor's block with their check-ins beside it, as the stream keeps them. */
record Person(ContributorBlock block, Map<UUID, KnownCheckIn> checkIns) {

    static Person fresh() {
        return new Person(ContributorBlock.of("team", List.of()), Map.of());
    }

    Person plus(UUID id, int fortnight, List<ItemScore> scores) {
        var taken = new CountedCheckIn(fortnight, scores);
        return with(block.plus(checkIns.get(id), taken), id, taken);
    }

    Person without(UUID id, boolean open) {
        return with(block.without(checkIns.get(id), open), id, new ErasedCheckIn());
    }

    private Person with(ContributorBlock after, UUID id, KnownCheckIn known) {
        if (after == block) {
            return this;
        }
        var changed = new HashMap<>(checkIns);
        changed.put(id, known);
        return new Person(after, changed);
    }

    Map<UUID, KnownCheckIn> counted() {
        var counted = new HashMap<>(checkIns);
        counted.values().removeIf(known -> !(known instanceof CountedCheckIn));
        return counted;
    }

}
