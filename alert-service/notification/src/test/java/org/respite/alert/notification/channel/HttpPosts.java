package org.respite.alert.notification.channel;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;

/** Real clients for tests. */
final class HttpPosts {

    private HttpPosts() {
    }

    static HttpPost patient() {
        return new HttpPost(WebClient.create(), Duration.ofSeconds(60));
    }

    static HttpPost impatient() {
        return new HttpPost(WebClient.create(), Duration.ofMillis(200));
    }

}
