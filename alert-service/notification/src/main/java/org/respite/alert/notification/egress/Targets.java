package org.respite.alert.notification.egress;

import java.net.URI;
import java.net.UnknownHostException;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Subscription;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Looks at targets that leaders name. Says what is wrong without telling them: an address
 * of Slack or Teams is a secret.
 */
public final class Targets {

    private static final int MAX_LENGTH = 2048;

    private static final String CLEAR = "target: http (expected: https, or an address that operators set)";

    /**
     * Said of a name that nobody can resolve and of one inside alike, so that nobody
     * learns which names there are inside.
     */
    private static final String UNREACHABLE = "target: not reachable (expected: a name that everybody can resolve, "
            + "to an address of the internet, or one that operators set)";

    private final Allowed allowed;

    private final TargetGuard guard;

    Targets(Allowed allowed, TargetGuard guard) {
        this.allowed = allowed;
        this.guard = guard;
    }

    /**
     * What operators allow.
     *
     * @param everywhere also what is not of the internet
     * @param http also over the internet without TLS
     */
    record Allowed(boolean everywhere, boolean http) {
    }

    /** Completes if messages may be sent there, else ends with a problem. */
    public Mono<Void> check(ChannelKind channel, String target) {
        if (target.length() > MAX_LENGTH || !Subscription.isTarget(channel, target)) {
            return Mono.error(refused(channel == ChannelKind.EMAIL ? "target (expected: one e-mail address)"
                    : "target (expected: an http or https address)"));
        }
        return channel == ChannelKind.EMAIL ? Mono.empty() : checkAddress(URI.create(target));
    }

    private Mono<Void> checkAddress(URI target) {
        if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return Mono.error(refused("target (expected: an address without user information or fragment)"));
        }
        return checkHost(target).onErrorMap(UnknownHostException.class, fault -> refused(UNREACHABLE));
    }

    private Mono<Void> checkHost(URI target) {
        if (!target.getScheme().equals("https") && !allowed.http()) {
            return allowed.everywhere() ? guard.checkPrivate(target.getHost())
                .onErrorMap(TargetRefusedException.class, clear -> refused(CLEAR)) : Mono.error(refused(CLEAR));
        }
        return allowed.everywhere() ? Mono.empty() : guard.check(target.getHost());
    }

    /**
     * For a client, before every request: what was named when more was allowed, or by an
     * earlier version that looked at less, is not sent there either.
     */
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return checkHost(request.url()).onErrorMap(ProblemException.class, refused -> new TargetRefusedException())
            .then(Mono.defer(() -> next.exchange(request)));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.invalid(detail));
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
