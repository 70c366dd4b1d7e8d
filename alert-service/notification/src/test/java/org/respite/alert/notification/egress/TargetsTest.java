package org.respite.alert.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.ProblemDetails;
import org.respite.alert.notification.routing.ChannelKind;
import reactor.test.StepVerifier;

class TargetsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final TargetGuard guard = new TargetGuard();

    @Test
    void saysWhyATargetIsNotTaken() {
        var targets = new Targets(new Targets.Allowed(false, false), guard);

        refuses(targets, ChannelKind.WEBHOOK, "http://1.1.1.1/hook", "target: http (expected: https");
        refuses(targets, ChannelKind.SLACK, "https://T0KEN@hooks.example/", "without user information");
        refuses(targets, ChannelKind.TEAMS, "https://nowhere.invalid/T0KEN", "target: not reachable");
        refuses(targets, ChannelKind.WEBHOOK, "ftp://x/T0KEN", "an http or https address");
        refuses(targets, ChannelKind.EMAIL, "a@b.example,c@d.example", "one e-mail address");
        StepVerifier.create(targets.check(ChannelKind.WEBHOOK, "https://1.1.1.1/hook"))
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void tellsNobodyWhichNamesThereAreInside() {
        var targets = new Targets(new Targets.Allowed(false, true), guard);

        assertThat(answer(targets, "https://localhost/hook")).isEqualTo(answer(targets, "https://nowhere.invalid/hook"))
            .isEqualTo(answer(targets, "http://127.0.0.1/hook"));
    }

    @Test
    void goesInTheClearNowhereButInsideUnlessOperatorsAllowIt() {
        var inside = new Targets(new Targets.Allowed(true, false), guard);
        takes(inside, "http://localhost/hook");
        takes(inside, "https://1.1.1.1/hook");
        refuses(inside, ChannelKind.WEBHOOK, "http://1.1.1.1/hook", "target: http (expected: https");
        refuses(inside, ChannelKind.SLACK, "http://1.1.1.1/hook", "target: http (expected: https");

        takes(new Targets(new Targets.Allowed(false, true), guard), "http://1.1.1.1/hook");
    }

    private static void takes(Targets targets, String target) {
        StepVerifier.create(targets.check(ChannelKind.WEBHOOK, target)).expectComplete().verify(TIMEOUT);
    }

    private static String answer(Targets targets, String target) {
        var answer = new AtomicReference<>("");
        StepVerifier.create(targets.check(ChannelKind.WEBHOOK, target))
            .expectErrorSatisfies(fault -> answer.set(ProblemDetails.of(fault)))
            .verify(TIMEOUT);
        return answer.get();
    }

    private static void refuses(Targets targets, ChannelKind channel, String target, String why) {
        StepVerifier.create(targets.check(channel, target))
            .expectErrorSatisfies(fault -> assertThat(ProblemDetails.of(fault)).contains(why).doesNotContain("T0KEN"))
            .verify(TIMEOUT);
    }

}
