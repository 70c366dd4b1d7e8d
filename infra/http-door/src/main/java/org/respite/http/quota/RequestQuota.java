package org.respite.http.quota;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets one subject ask for so much in a while, and for so much at the same time: answers
 * that nobody takes would else fill the places of all others. Who has no token has no
 * quota, and gets nothing that costs much.
 */
public final class RequestQuota implements WebFilter {

    /** Seconds in which a request is usually over. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final LoadingCache<String, Bucket> buckets;

    private final QuotaSettings settings;

    private final OpenAtOnce open;

    /** Puts it behind authentication, where it is known who asks. */
    public static ServerHttpSecurity on(ServerHttpSecurity door, QuotaSettings settings) {
        return door.addFilterAfter(new RequestQuota(settings, TimeMeter.SYSTEM_NANOTIME),
                SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE);
    }

    RequestQuota(QuotaSettings settings, TimeMeter time) {
        this.settings = settings;
        this.open = new OpenAtOnce("requests", settings.concurrentRequests(), WAIT);
        // A bucket that was quiet for so long is full, so nothing is lost with it.
        var full = Duration.ofSeconds(1 + settings.burst() / settings.requestsPerSecond());
        this.buckets = Caffeine.newBuilder()
            .maximumSize(settings.subjects())
            .expireAfterAccess(full)
            .build(_ -> bucket(time));
    }

    private Bucket bucket(TimeMeter time) {
        return Bucket.builder()
            .addLimit(limit -> limit.capacity(settings.burst())
                .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
            .withCustomTimePrecision(time)
            .build();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
            .map(Subject::of)
            .singleOptional()
            .flatMap(subject -> subject.map(known -> limited(known, chain.filter(exchange)))
                .orElseGet(() -> chain.filter(exchange)));
    }

    private Mono<Void> limited(String subject, Mono<Void> answer) {
        return Mono.using(() -> begin(subject), _ -> answer, open::end);
    }

    private String begin(String subject) {
        take(subject);
        return open.begin(subject);
    }

    private void take(String subject) {
        var taken = buckets.get(subject).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var problem = Problem.tooManyRequests(new Violation("requests", "more",
                    "%d a second, %d at once".formatted(settings.requestsPerSecond(), settings.burst())));
            throw ProblemException.tooManyRequests(problem, Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

}
