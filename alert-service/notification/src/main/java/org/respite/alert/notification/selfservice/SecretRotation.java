package org.respite.alert.notification.selfservice;

import org.respite.alert.notification.selfservice.SubscriptionUpdates.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Mono;

/**
 * Seals anew, once a start, what is not sealed with the newest key, so that the keys of
 * before can be thrown away after it. What no key opens stays as it is.
 */
final class SecretRotation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SecretRotation.class);

    private final SubscriptionRepository subscriptionRepository;

    private final SubscriptionUpdates updates;

    private final SecretCipher secretCipher;

    SecretRotation(SubscriptionRepository subscriptionRepository, SubscriptionUpdates updates,
            SecretCipher secretCipher) {
        this.subscriptionRepository = subscriptionRepository;
        this.updates = updates;
        this.secretCipher = secretCipher;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        reseal().subscribe(
                done -> log.atInfo().addKeyValue("rosters", done).log("secrets are sealed with the newest key"),
                fault -> log.atWarn()
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("not every secret is sealed with the newest key, retrying at the next start"));
    }

    /** How many rosters had to be; nothing if none. */
    Mono<Long> reseal() {
        return subscriptionRepository.all()
            .filter(organisationSubscriptions -> !organisationSubscriptions.resealed(secretCipher)
                .equals(organisationSubscriptions))
            .concatMap(organisationSubscriptions -> updates.change(organisationSubscriptions.organisation(),
                    this::resealed))
            .count()
            .filter(count -> count > 0);
    }

    private Changed<Boolean> resealed(OrganisationSubscriptions organisationSubscriptions) {
        return new Changed<>(organisationSubscriptions.resealed(secretCipher), true);
    }

}
