package org.respite.ingest.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import org.respite.http.session.SessionConfiguration;
import org.respite.http.session.SessionSeal;
import org.respite.ingest.journal.JournalNames;
import org.respite.ingest.journal.PersonKeys;
import org.respite.ingest.pseudonym.BlockKeys;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.setting.InvalidConfigurationException;
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
        BlockKeys keys = use(file, settings, PredefinedPrfParameters.HMAC_SHA256_PRF,
                keyset -> PseudonymKeys.of(keyset, settings.pseudonymFrom()));
        return new Pseudonyms(keys);
    }

    @Bean
    SubjectSeal subjectSeal(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.seal", settings.seal());
        return use(file, settings, PredefinedAeadParameters.AES256_GCM, TinkSeal::new);
    }

    @Bean
    PersonKeys personKeys(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.journal", settings.journalFile());
        return use(file, settings, PredefinedAeadParameters.AES256_GCM, TinkPersonKeys::new);
    }

    @Bean
    JournalNames journalNames(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.owner", settings.ownerFile());
        return new JournalNames(use(file, settings, PredefinedPrfParameters.HMAC_SHA256_PRF, TinkFunction::new));
    }

    /** Previous configurations have no such file, and no pages. */
    @Bean
    @ConditionalOnProperty(SessionConfiguration.ADDRESS)
    SessionSeal sessionSeal(KeySettings settings) {
        var file = new KeysetFile("respite.ingest.keys.session", settings.sessionFile());
        return use(file, settings, PredefinedAeadParameters.AES256_GCM, TinkSessionSeal::new);
    }

    private static <T> T use(KeysetFile file, KeySettings settings, Parameters kind, Use<T> use) {
        try {
            PrfConfig.register();
            AeadConfig.register();
            if (settings.createMissing()) {
                file.createIfMissing(kind);
            }
            return use.of(file.read());
        }
        catch (GeneralSecurityException otherKind) {
            throw new InvalidConfigurationException(file.setting(), file.path() + " holds another kind of key",
                    kind.getClass().getSimpleName(), otherKind);
        }
    }

    @FunctionalInterface
    private interface Use<T> {

        T of(KeysetHandle keyset) throws GeneralSecurityException;

    }

}
