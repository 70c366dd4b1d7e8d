package org.respite.alert.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.ProblemDetails;
import org.respite.alert.notification.routing.ChannelKind;
import reactor.test.StepVerifier;

class TargetsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TargetGuard guard = new TargetGuard();

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

}
