package org.respite.alert.notification.egress;

import java.net.URI;
import java.net.UnknownHostException;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Subscription;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/**
 * Looks at targets that leaders name. Says what is wrong without telling them: an address
 * of Slack or Teams is a secret.
 */
public final class Targets {

    private static final int LONGEST = 2048;

    private final boolean everywhere;

    private final TargetGuard guard;

    Targets(boolean everywhere, TargetGuard guard) {
        this.everywhere = everywhere;
        this.guard = guard;
    }

    /** Completes if messages may be sent there, else ends with a problem. */
    public Mono<Void> check(ChannelKind channel, String target) {
        if (target.length() > LONGEST || !Subscription.isTarget(channel, target)) {
            return Mono.error(refused(channel == ChannelKind.EMAIL ? "target (expected: one e-mail address)"
                    : "target (expected: an http or https address)"));
        }
        return channel == ChannelKind.EMAIL ? Mono.empty() : checkAddress(URI.create(target));
    }

    private Mono<Void> checkAddress(URI target) {
        if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return Mono.error(refused("target (expected: an address without user information or fragment)"));
        }
        return everywhere ? Mono.empty()
                : guard.check(target.getHost()).onErrorMap(UnknownHostException.class, Targets::refusal);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    private static Throwable refusal(UnknownHostException fault) {
        return refused(fault instanceof TargetRefusedException
                ? "target: not of the internet (expected: an address that everybody reaches, or one that operators set)"
                : "target: not found (expected: a name that can be resolved)");
    }

    /** Enough to know it again by. */
    public static String masked(ChannelKind channel, String target) {
        if (channel == ChannelKind.EMAIL) {
            return target.charAt(0) + "…" + target.substring(target.indexOf('@'));
        }
        var uri = URI.create(target);
        return uri.getScheme() + "://" + uri.getHost() + "/…";
    }

}
