package org.respite.ingest.pocketcode;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.roster.Rosters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

/**
 * Pocket codes; without pages nobody makes any, and what was made before is still erased.
 */
@Configuration(proxyBeanMethods = false)
class KeptPocketCodes {

    @Bean
    SealedPocketCodes pocketCodes(ReactiveMongoOperations mongo, PocketCodeNames names, SubjectSeal seal,
            Rosters rosters, InstantSource clock) {
        var random = new SecureRandom();
        return new SealedPocketCodes(new MongoPocketCodeStore(mongo), names, seal, rosters, clock, random::nextInt);
    }

}
