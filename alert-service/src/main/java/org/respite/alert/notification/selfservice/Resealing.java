package org.respite.alert.notification.selfservice;

import org.respite.alert.notification.selfservice.RosterDesk.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Mono;

/**
 * Seals anew, once a start, what is not sealed with the newest key, so that the keys of
 * before can be thrown away after it. What no key opens stays as it is.
 */
final class Resealing implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    private final Rosters rosters;

    private final RosterDesk desk;

    private final Vault vault;

    Resealing(Rosters rosters, RosterDesk desk, Vault vault) {
        this.rosters = rosters;
        this.desk = desk;
        this.vault = vault;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        reseal().subscribe(done -> log.atInfo().addKeyValue("rosters", done).log("sealed with the newest key"),
                fault -> log.atWarn()
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("not everything is sealed with the newest key; the next start tries again"));
    }

    /** How many rosters had to be; nothing if none. */
    Mono<Long> reseal() {
        return rosters.all()
            .filter(roster -> !roster.resealed(vault).equals(roster))
            .concatMap(roster -> desk.change(roster.organisation(), this::resealed))
            .count()
            .filter(count -> count > 0);
    }

    private Changed<Boolean> resealed(Roster roster) {
        return new Changed<>(roster.resealed(vault), true);
    }

}
