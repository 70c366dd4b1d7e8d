package org.respite.alert;

import java.time.Clock;
import java.util.List;
import org.respite.alert.recompute.Recompute;
import org.respite.http.problem.ProblemHandler;
import org.respite.operations.Operations;
import org.respite.operations.clock.ClockConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Starts alert-service; or, with {@code recompute} as its first argument, draws alerts
 * again from a file of released cells and ends.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({ ProblemHandler.class, Operations.class, ClockConfiguration.class })
public class AlertApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Recompute.NAME)) {
            var arguments = List.of(args).subList(1, args.length);
            System.exit(Recompute.run(arguments, System.in, System.out, System.err));
        }
        builder().run(args);
    }

    /**
     * The service with its own configuration file, so that it can share a class path with
     * the others.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(AlertApplication.class)
            .web(org.springframework.boot.WebApplicationType.REACTIVE)
            .properties("spring.config.name=alert-service");
    }

    /** What time it is for the organisation; the local runner brings its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

}
