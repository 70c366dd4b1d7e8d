package org.respite.ingest.keys;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import org.respite.http.session.SessionConfiguration;
import org.respite.http.session.SessionSeal;
import org.respite.http.session.TinkSessionSeal;
import org.respite.ingest.journal.JournalNames;
import org.respite.ingest.journal.PersonKeys;
import org.respite.ingest.pocketcode.PocketCodeNames;
import org.respite.ingest.pseudonym.BlockKeys;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.push.KeyedPushNames;
import org.respite.ingest.reminders.PushNames;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.keyset.KeysetFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {

    @Bean
    Pseudonyms pseudonyms(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.pseudonym", settings.pseudonym());
        BlockKeys keys = file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, settings.createMissing(),
                keyset -> PseudonymKeys.of(keyset, settings.pseudonymFrom()));
        return new Pseudonyms(keys);
    }

    @Bean
    SubjectSeal subjectSeal(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.seal", settings.seal());
        return file.use(PredefinedAeadParameters.AES256_GCM, settings.createMissing(), TinkSeal::new);
    }

    @Bean
    PersonKeys personKeys(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.journal", settings.journalFile());
        return file.use(PredefinedAeadParameters.AES256_GCM, settings.createMissing(), TinkPersonKeys::new);
    }

    @Bean
    JournalNames journalNames(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.owner", settings.ownerFile());
        return new JournalNames(
                file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, settings.createMissing(), TinkFunction::new));
    }

    /** By the same key, under labels of their own. */
    @Bean
    PushNames pushNames(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.owner", settings.ownerFile());
        return new KeyedPushNames(
                file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, settings.createMissing(), TinkFunction::new));
    }

    /** By the same key, under labels of their own. */
    @Bean
    PocketCodeNames pocketCodeNames(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.owner", settings.ownerFile());
        return new PocketCodeNames(
                file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, settings.createMissing(), TinkFunction::new));
    }

    /** Previous configurations have no such file, and no pages. */
    @Bean
    @ConditionalOnProperty(SessionConfiguration.ADDRESS)
    SessionSeal sessionSeal(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.session", settings.sessionFile());
        return file.use(PredefinedAeadParameters.AES256_GCM, settings.createMissing(), TinkSessionSeal::new);
    }

}
