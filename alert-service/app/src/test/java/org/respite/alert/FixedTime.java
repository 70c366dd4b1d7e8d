package org.respite.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole service against a real broker and document store, in which it is always the
 * same moment. One context serves all tests of it.
 */
@SpringBootTest(classes = AlertApplication.class, properties = "spring.config.name=alert-service",
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class, FixedTime.Time.class })
abstract class FixedTime extends ServiceClient {

    static final int FIRST = 60;

    static final int LAST = 79;

    static final Lakeside.Step RISE = new Lakeside.Step(70, 75, 25);

    /**
     * Not annotated as a configuration: the service would find it in its own packages.
     */
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);
        }

    }

}
