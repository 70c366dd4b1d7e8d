package org.respite.alert;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole service against a real broker and document store, in which it is always the
 * same moment until a test sets another one. One context serves all tests of it.
 */
@SpringBootTest(classes = AlertApplication.class,
        properties = { "spring.config.name=alert-service", "respite.alert.reviews.round=200ms",
                "respite.alert.retention.round=200ms", "respite.http.sign-in.address=http://localhost:8083/",
                "respite.http.sign-in.client-id=respite-page", "respite.alert.keys.session=target/keys/session.json",
                "respite.alert.keys.create-missing=true" },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class, FixedTime.Time.class })
public abstract class FixedTime extends ServiceClient {

    static final int FIRST = 60;

    static final int LAST = 79;

    static final Lakeside.Step RISE = new Lakeside.Step(70, 75, 25);

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    @Autowired
    protected SettableClock clock;

    @BeforeEach
    void setClock() {
        clock.set(NOON);
    }

    /**
     * Not annotated as a configuration: the service would find it in its own packages.
     */
    static class Time {

        @Bean
        SettableClock clock() {
            return new SettableClock(NOON);
        }

    }

}
