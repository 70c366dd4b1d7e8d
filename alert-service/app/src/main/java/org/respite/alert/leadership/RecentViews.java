package org.respite.alert.leadership;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.indicator.UnitTrees;
import reactor.core.publisher.Mono;

/**
 * What units are called, as it was a moment ago: one change is told to many readers, and
 * a release brings many changes at once.
 */
final class RecentViews {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Map<String, Mono<AlertViews>> views = new ConcurrentHashMap<>();

    private final UnitTrees trees;

    RecentViews(UnitTrees trees) {
        this.trees = trees;
    }

    Mono<AlertViews> of(String organisation) {
        return views.computeIfAbsent(organisation, this::read);
    }

    private Mono<AlertViews> read(String organisation) {
        return Mono.defer(() -> trees.find(organisation))
            .map(AlertViews::of)
            .defaultIfEmpty(AlertViews.unnamed())
            .cache(views -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

}
