package org.respite.scoring;

import java.time.Clock;
import java.util.List;
import org.respite.operations.Operations;
import org.respite.operations.clock.ClockConfiguration;
import org.respite.scoring.topology.source.DeadLetterReplay;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Starts scoring-service; or, with {@code replay-dead-letters} as its first argument,
 * sends dead letters that can be read now again and ends.
 */
@SpringBootApplication
@Import({ Operations.class, ClockConfiguration.class })
public class ScoringApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(DeadLetterReplay.NAME)) {
            System.exit(DeadLetterReplay.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        builder().run(args);
    }

    /**
     * The service with its own configuration file, so that it can share a class path with
     * the others.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ScoringApplication.class)
            .web(org.springframework.boot.WebApplicationType.REACTIVE)
            .properties("spring.config.name=scoring-service");
    }

    /** What time it is for the organisation; the local runner brings its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

}
