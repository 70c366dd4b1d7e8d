package org.respite.alert.intervention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.projection.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Organisations that a round could not look after though the store is well, such as for a
 * document of theirs that cannot be read: they keep no other organisation from it, and
 * are tried again with every round.
 *
 * <p>
 * {@code respite.organisations.skipped}, by {@code round}: how many there are. Must stay
 * 0: call an operator.
 */
final class SkippedOrganisations {

    private static final Logger log = LoggerFactory.getLogger(SkippedOrganisations.class);

    private final Set<String> organisations = ConcurrentHashMap.newKeySet();

    private final String round;

    /**
     * @param round what it looks after, for the log
     */
    SkippedOrganisations(String round, MeterRegistry meters) {
        this.round = round;
        Gauge.builder("respite.organisations.skipped", organisations, Set::size).tag("round", round).register(meters);
    }

    /** The work for one organisation; fails only with a fault of the world. */
    Mono<Void> orSkip(String organisation, Mono<Void> work) {
        return work.doOnSuccess(_ -> organisations.remove(organisation))
            .onErrorResume(fault -> !Faults.ofTheWorld(fault),
                    fault -> Mono.fromRunnable(() -> skip(organisation, Faults.nameOf(fault))));
    }

    private void skip(String organisation, String fault) {
        if (organisations.add(organisation)) {
            log.atError()
                .addKeyValue("task", round)
                .addKeyValue("organisation", organisation)
                .addKeyValue("fault", fault)
                .log("a task skips an organisation, retrying with every round");
        }
    }

}
