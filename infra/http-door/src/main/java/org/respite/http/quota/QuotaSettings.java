package org.respite.http.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one subject may ask for. Every instance of a service counts on its own.
 *
 * @param requestsPerSecond how many requests a second a subject may send for ever
 * @param burst how many requests a subject may send at once after some quiet
 * @param concurrentRequests how many requests of a subject may be unanswered at the same
 * time, streams among them
 * @param streams how many streams a subject may have open at the same time
 * @param subjects how many subjects are remembered; the one who was quiet longest is
 * forgotten first, and begins anew
 */
@ConfigurationProperties("respite.http.quota")
public record QuotaSettings(@DefaultValue("20") int requestsPerSecond, @DefaultValue("100") int burst,
        @DefaultValue("20") int concurrentRequests, @DefaultValue("5") int streams,
        @DefaultValue("100000") int subjects) {

    /** More would be no limit, and further than a bucket counts. */
    private static final int MOST = 1_000_000;

    public QuotaSettings {
        require("requests-per-second", requestsPerSecond);
        require("burst", burst);
        require("concurrent-requests", concurrentRequests);
        require("streams", streams);
        require("subjects", subjects);
    }

    private static void require(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "respite.http.quota." + name + ": " + value + " (expected: 1.." + MOST + ")");
        }
    }

}
