package org.respite.scoring.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of scoring-service. None of them lowers the noise under that of the loosest
 * profile.
 *
 * @param tick how often the clock is looked at for releases that are due
 * @param privacy how well a person is protected: {@code strict}, {@code default} or
 * {@code loose}
 * @param drivers drivers that are released as series of the context beside the two fixed
 * ones, named as in the catalogue without {@code driver.}; the more there are, the more
 * noise in each. What is private there cannot be named
 * @param unknownInstrumentGrace how long a release waits after its publication instant
 * for check-ins of an instrument or item that this version does not know
 * @param keys where the noise keys are
 */
@Validated
@ConfigurationProperties("respite.scoring")
record ScoringSettings(@DefaultValue("1s") @DurationMin(millis = 10) Duration tick,
        @DefaultValue("default") String privacy, @DefaultValue( {
                "workload", "say", "supervision", "documentation" }) List<String> drivers,
        @DefaultValue("24h") @DurationMin(seconds = 0) Duration unknownInstrumentGrace, @Valid @NotNull Keys keys){

    /**
     * @param folder folder of the noise keys: for the service's own user alone, on an
     * encrypted disk, in no backup
     */
    record Keys(Path folder) {
    }

}
