package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.egress.SampleTargets;
import org.respite.alert.notification.egress.TargetGuard;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

class GuardedPostTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Receiver receiver = new Receiver();

    private final TargetGuard guard = new TargetGuard();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({ "http://127.0.0.1:{port}/hook", "http://localhost:{port}/hook", "http://127.1:{port}/hook",
            "http://[::1]:{port}/hook", "http://[::ffff:127.0.0.1]:{port}/hook" })
    void nothingIsSentToThisMachine(String target) {
        var post = new HttpPost(WebClient.builder().filter(SampleTargets.allowing(false, true)::filter).build(),
                TIMEOUT);

        assertThat(Await.on(post.send(at(target), new byte[0], Map.of())))
            .isEqualTo(new DeliveryOutcome.Failed("address not allowed"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void nothingIsSentInTheClearButWhereOperatorsAllowIt() {
        var post = new HttpPost(WebClient.builder().filter(SampleTargets.allowing(true, false)::filter).build(),
                TIMEOUT);

        assertThat(Await.on(post.send(URI.create("http://1.1.1.1/hook"), new byte[0], Map.of())))
            .isEqualTo(new DeliveryOutcome.Failed("address not allowed"));
        assertThat(Await.on(post.send(receiver.address(), new byte[0], Map.of())))
            .isEqualTo(new DeliveryOutcome.Delivered());
    }

    @Test
    void aNameThatLeadsElsewhereAMomentLaterIsCaughtWhenItIsConnectedTo() {
        var client = HttpClient.create().resolver(guard);
        var post = new HttpPost(WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build(),
                TIMEOUT);

        assertThat(Await.on(post.send(at("http://localhost:{port}/hook"), new byte[0], Map.of())))
            .isEqualTo(new DeliveryOutcome.Failed("address not allowed"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(307, 302, 308);
        var post = HttpPosts.patient();

        for (int status : new int[] { 307, 302, 308 }) {
            assertThat(Await.on(post.send(receiver.address(), new byte[0], Map.of())))
                .isEqualTo(new DeliveryOutcome.Failed("status " + status));
        }
        assertThat(receiver.received()).hasSize(3);
    }

    private URI at(String target) {
        return URI.create(target.replace("{port}", "" + receiver.address().getPort()));
    }

}
