package org.respite.attack.running;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.respite.attack.surface.RunningSystem.Service;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.ReactorResourceFactory;

/** The services at work, each in a Spring context of its own, on one clock. */
final class Services implements AutoCloseable {

    private final Map<Service, ConfigurableApplicationContext> contexts = new EnumMap<>(Service.class);

    private final Clock clock;

    Services(Clock clock) {
        this.clock = clock;
    }

    /** Starts a service, in place of the one that runs. */
    void start(Service service, SpringApplicationBuilder application, Map<String, Object> settings) {
        stop(service);
        contexts.put(service,
                application.bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .initializers(starting -> prepare(starting, settings))
                    .run());
    }

    private void prepare(ConfigurableApplicationContext starting, Map<String, Object> settings) {
        ((GenericApplicationContext) starting).registerBean(ReactorResourceFactory.class, Services::ownThreads);
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("attack suite", settings));
        starting.getBeanFactory().registerSingleton("sharedClock", clock);
    }

    /** Shared ones would end for all services when one of them stops. */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    private void stop(Service service) {
        ConfigurableApplicationContext running = contexts.remove(service);
        if (running != null) {
            running.close();
        }
    }

    URI addressOf(Service service) {
        return address(service, "local.server.port");
    }

    URI managementOf(Service service) {
        return address(service, "local.management.port");
    }

    private URI address(Service service, String port) {
        var context = Objects.requireNonNull(contexts.get(service));
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port) + "/");
    }

    @Override
    public void close() {
        for (Service service : Service.values()) {
            stop(service);
        }
    }

}
