package org.respite.alert.notification;

import org.junit.jupiter.api.BeforeEach;
import org.respite.alert.AlertApplication;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The sender in the service itself, with two subscriptions of its settings, and a
 * receiver. Its page is configured as it was when that signed in by itself. One context
 * serves all tests of it.
 */
@SpringBootTest(classes = AlertApplication.class,
        properties = { "spring.config.name=alert-service", "respite.alert.notification.round=100ms",
                "respite.alert.page.issuer=https://id.example", "respite.alert.page.client-id=respite-page",
                "respite.alert.notification.allow-private-targets=true",
                "respite.alert.notification.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class })
public abstract class RunningSender {

    // Open for as long as the context that all tests share.
    protected static final Receiver RECEIVER = new Receiver();

    private static final String SETTINGS = "respite.alert.notification.";

    @DynamicPropertySource
    static void fixed(DynamicPropertyRegistry registry) {
        registry.add(SETTINGS + "secrets.key", () -> Samples.SECRET);
        var shown = SETTINGS + "subscriptions[0].";
        registry.add(shown + "id", () -> "warehouse");
        registry.add(shown + "organisation", () -> "fixed");
        registry.add(shown + "channel", () -> "webhook");
        registry.add(shown + "target", () -> "https://hooks.example/T0KEN");
        registry.add(shown + "secret", () -> "key");
        var used = SETTINGS + "subscriptions[1].";
        registry.add(used + "id", () -> "medicine");
        registry.add(used + "organisation", () -> "st-olav");
        registry.add(used + "unit", () -> "medicine");
        registry.add(used + "channel", () -> "webhook");
        registry.add(used + "target", RECEIVER::address);
        registry.add(used + "secret", () -> "key");
    }

    @BeforeEach
    void forget() {
        RECEIVER.forget();
    }

}
