package org.respite.local.runner;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service in a Spring context of its own, on the shared clock. */
final class ServiceContext implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ServiceContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Returns when the service takes requests.
     * @param settings win over the service's own
     */
    static ServiceContext start(SpringApplicationBuilder service, Clock clock, Map<String, Object> settings) {
        return new ServiceContext(service.bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .initializers(starting -> prepare(starting, clock, settings))
            .run());
    }

    private static void prepare(ConfigurableApplicationContext starting, Clock clock, Map<String, Object> settings) {
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("local runner", settings));
        starting.getBeanFactory().registerSingleton("sharedClock", clock);
    }

    @Override
    public void close() {
        context.close();
    }

}
