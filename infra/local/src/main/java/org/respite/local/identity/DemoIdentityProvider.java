package org.respite.local.identity;

import org.respite.local.disk.Secrets;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The provider in a Spring context of its own; it needs servlets, the services do not.
 */
public final class DemoIdentityProvider implements AutoCloseable {

    /** The client that may send other people's check-ins. */
    public static final String IMPORTER = "importer";

    /** The client that hands in for the clinician and can do nothing else. */
    public static final String SHARED_DEVICE = "shared-device";

    /** The client of the leaders' page, for whoever logs in. */
    public static final String PAGE = "respite-page";

    /** The client of the clinicians' pages, for whoever logs in. */
    public static final String CHECK_INS = "respite-check-ins";

    /** What the services are called in tokens. */
    public static final String AUDIENCE = "respite";

    private final ConfigurableApplicationContext context;

    private DemoIdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static DemoIdentityProvider start(IdentitySettings settings, Secrets secrets) {
        return new DemoIdentityProvider(
                new SpringApplicationBuilder(IdentityConfiguration.class).web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties("spring.config.name=identity-provider", "server.address=127.0.0.1",
                            "server.port=" + settings.port(), "server.tomcat.threads.max=8")
                    .initializers(starting -> {
                        starting.getBeanFactory().registerSingleton("settings", settings);
                        starting.getBeanFactory().registerSingleton("secrets", secrets);
                    })
                    .run());
    }

    /** The password of a person and the secret of the client of the same name. */
    public static String secretOf(String login) {
        return "identity." + login;
    }

    @Override
    public void close() {
        context.close();
    }

}
