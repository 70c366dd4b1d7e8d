package org.respite.local.runner;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.ReactorResourceFactory;

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
        ((GenericApplicationContext) starting).registerBean(ReactorResourceFactory.class, ServiceContext::ownThreads);
    }

    /**
     * The default ones are the process's: the first service to close would take the
     * threads from under the others' open connections, which then wait for them in vain.
     */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    @Override
    public void close() {
        context.close();
    }

}
