package org.respite.ingest.reminders;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.time.Duration;
import java.util.Objects;
import org.respite.keyset.KeysetFile;
import org.respite.operations.clock.CheckedClock;
import org.respite.operations.rounds.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.web.reactive.function.client.WebClient;

/** Reminders by the browser, where there is a key for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(VapidKey.SETTING)
@EnableConfigurationProperties(PushSettings.class)
public class PushConfiguration {

    private static final Duration ROUNDS = Duration.ofMinutes(2);

    @Bean
    VapidKey vapidKey(PushSettings settings) {
        return VapidKey.read(Objects.requireNonNull(settings.vapidKeyFile()),
                Objects.requireNonNull(settings.contact()));
    }

    @Bean
    PushSeal pushSeal(PushSettings settings) {
        return new KeysetFile("respite.ingest.reminders.key-file", settings.keyFile())
            .use(PredefinedAeadParameters.AES256_GCM, false, PushSeal::new);
    }

    @Bean
    PushStore pushStore(ReactiveMongoOperations mongo) {
        return new MongoPushStore(mongo);
    }

    @Bean
    PushSubscriptions pushSubscriptions(PushStore store, PushSeal seal, PushNames names, PushSettings settings) {
        return new PushSubscriptions(store, seal, names, new PushHosts(settings.pushHosts()));
    }

    @Bean
    Rounds pushRounds(PushStore store, PushSeal seal, PushNames names, PushSettings settings, VapidKey key,
            CheckedClock clock) {
        // Not the observed one of the context: how many reminders go out is nobody's.
        var post = new PushPost(key, WebClient.builder());
        var reminders = new PushRounds(store, seal, names, new PushHosts(settings.pushHosts()), post, clock);
        return new Rounds(ROUNDS, reminders::round);
    }

}
