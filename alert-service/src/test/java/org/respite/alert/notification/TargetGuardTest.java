package org.respite.alert.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

class TargetGuardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        var post = new HttpPost(WebClient.builder().filter(guard::filter).build(), PATIENCE);

        assertThat(Waiting.on(post.send(at(target), new byte[0], Map.of())))
            .isEqualTo(new Outcome.Failed("address not allowed"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aNameThatLeadsElsewhereAMomentLaterIsCaughtWhenItIsConnectedTo() {
        var client = HttpClient.create().resolver(guard);
        var post = new HttpPost(WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build(),
                PATIENCE);

        assertThat(Waiting.on(post.send(at("http://localhost:{port}/hook"), new byte[0], Map.of())))
            .isEqualTo(new Outcome.Failed("address not allowed"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(307, 302, 308);
        var post = HttpPosts.patient();

        for (int status : new int[] { 307, 302, 308 }) {
            assertThat(Waiting.on(post.send(receiver.address(), new byte[0], Map.of())))
                .isEqualTo(new Outcome.Failed("status " + status));
        }
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void saysWhyATargetIsNotTaken() {
        var targets = new Targets(false, guard);

        refuses(targets, ChannelKind.WEBHOOK, "http://localhost/hook", "not of the internet");
        refuses(targets, ChannelKind.SLACK, "https://T0KEN@hooks.example/", "without user information");
        refuses(targets, ChannelKind.TEAMS, "https://nowhere.invalid/T0KEN", "not found");
        refuses(targets, ChannelKind.WEBHOOK, "ftp://x/T0KEN", "an http or https address");
        refuses(targets, ChannelKind.EMAIL, "a@b.example,c@d.example", "one e-mail address");
        StepVerifier.create(targets.check(ChannelKind.WEBHOOK, "https://1.1.1.1/hook"))
            .expectComplete()
            .verify(PATIENCE);
        StepVerifier.create(new Targets(true, guard).check(ChannelKind.WEBHOOK, "http://localhost/hook"))
            .expectComplete()
            .verify(PATIENCE);
    }

    private static void refuses(Targets targets, ChannelKind channel, String target, String why) {
        StepVerifier.create(targets.check(channel, target))
            .expectErrorSatisfies(fault -> assertThat(ProblemDetails.of(fault)).contains(why).doesNotContain("T0KEN"))
            .verify(PATIENCE);
    }

    private URI at(String target) {
        return URI.create(target.replace("{port}", "" + receiver.address().getPort()));
    }

}
