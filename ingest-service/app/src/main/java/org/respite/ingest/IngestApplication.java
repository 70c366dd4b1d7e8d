package org.respite.ingest;

import java.time.Clock;
import org.respite.http.problem.ProblemHandler;
import org.respite.operations.Operations;
import org.respite.operations.clock.ClockConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts ingest-service. */
@SpringBootApplication
@Import({ ProblemHandler.class, Operations.class, ClockConfiguration.class })
public class IngestApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /**
     * The service with its own configuration file, so that it can share a class path with
     * the others.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(IngestApplication.class).web(WebApplicationType.REACTIVE)
            .properties("spring.config.name=ingest-service");
    }

    /** What time it is for the organisation; the local runner brings its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

}
