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
import org.respite.ingest.pseudonym.KeyedFunction;
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

    /** What names in stores are made by. */
    @Bean
    KeyedFunction ownerFunction(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.owner", settings.ownerFile());
        return file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, settings.createMissing(), TinkFunction::new);
    }

    @Bean
    JournalNames journalNames(KeyedFunction ownerFunction) {
        return new JournalNames(ownerFunction);
    }

    @Bean
    PushNames pushNames(KeyedFunction ownerFunction) {
        return new KeyedPushNames(ownerFunction);
    }

    @Bean
    PocketCodeNames pocketCodeNames(KeyedFunction ownerFunction) {
        return new PocketCodeNames(ownerFunction);
    }

    /** Previous configurations have no such file, and no pages. */
    @Bean
    @ConditionalOnProperty(SessionConfiguration.ADDRESS)
    SessionSeal sessionSeal(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.session", settings.sessionFile());
        return file.use(PredefinedAeadParameters.AES256_GCM, settings.createMissing(), TinkSessionSeal::new);
    }

}
