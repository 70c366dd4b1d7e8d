package org.respite.attack.running;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.respite.attack.surface.RunningSystem.Service;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("attack suite", settings));
        starting.getBeanFactory().registerSingleton("sharedClock", clock);
    }

    private void stop(Service service) {
        ConfigurableApplicationContext running = contexts.remove(service);
        if (running != null) {
            running.close();
        }
    }

    URI addressOf(Service service) {
        var context = Objects.requireNonNull(contexts.get(service));
        return URI
            .create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/");
    }

    @Override
    public void close() {
        for (Service service : Service.values()) {
            stop(service);
        }
    }

}
