package org.respite.alert;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Starts alert-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AlertApplication {

    public static void main(String[] args) {
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
