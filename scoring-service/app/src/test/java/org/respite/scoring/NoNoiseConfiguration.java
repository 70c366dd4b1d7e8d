package org.respite.scoring;

import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Switches the noise off where a test imports it or adds it to the service's sources, to
 * compare released figures with a recount. Lives in the tests' own jar, so nothing that
 * is shipped can do the same.
 */
@TestConfiguration(proxyBeanMethods = false)
public class NoNoiseConfiguration {

    @Bean
    @Primary
    NoiseKeys noNoise() {
        return new NoiseKeys() {
            @Override
            public NoiseSource forWindow(String organisation, int fortnight) {
                return new NoNoise();
            }

            @Override
            public void destroyThrough(String organisation, int fortnight) {
                // There is no key.
            }
        };
    }

}
