package org.respite.operations.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the clock is watched.
 *
 * @param limit how far the clock may be from the broker's; two services are apart by at
 * most twice as much and an answer's time, which has to stay far below the quarter of an
 * hour between a period's close and its publication
 * @param every how often the clock is compared with the broker's
 * @param always whether a clock that is not the machine's is compared, too
 */
@ConfigurationProperties("respite.clock")
record ClockSettings(@DefaultValue("5s") Duration limit, @DefaultValue("10s") Duration every,
        @DefaultValue("false") boolean always) {

    private static final Duration LEAST = Duration.ofMillis(100);

    private static final Duration MOST = Duration.ofMinutes(1);

    ClockSettings {
        require("limit", limit);
        require("every", every);
    }

    private static void require(String name, Duration value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("respite.clock." + name + ": " + value.toMillis() + " ms (expected: "
                    + LEAST.toMillis() + " to " + MOST.toMillis() + " ms)");
        }
    }

}
