package org.respite.ingest.privacy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest policy that could be read, ready to be shown. There is one key, so within a
 * partition the last record is the newest; only where partitions were added later can two
 * of them hold one, and then the time decides.
 *
 * <pre>
 * records of the topic read = respite.privacy.policies{outcome=followed} + {outcome=unreadable}
 * </pre>
 */
final class PolicyInForce {

    private static final Logger log = LoggerFactory.getLogger(PolicyInForce.class);

    private static final String METER = "respite.privacy.policies";

    private final Map<Integer, PrivacyPolicyPublished> newest = new ConcurrentHashMap<>();

    private final SeriesWords series;

    private final Counter followed;

    private final Counter unreadable;

    private volatile List<Representation> shown = List.of();

    PolicyInForce(SeriesWords series, MeterRegistry meters) {
        this.series = series;
        this.followed = meters.counter(METER, "outcome", "followed");
        this.unreadable = meters.counter(METER, "outcome", "unreadable");
    }

    /** The notice in every representation; empty until a policy is known. */
    Optional<List<Representation>> shown() {
        return Optional.of(shown).filter(all -> !all.isEmpty());
    }

    /** One record after the other, from one thread. */
    void take(int partition, byte @Nullable [] value) {
        try {
            newest.put(partition, EventType.PRIVACY_POLICY_PUBLISHED.read(value));
            followed.increment();
            newest.values()
                .stream()
                .max(Comparator.comparing(PrivacyPolicyPublished::publishedAt))
                .ifPresent(this::show);
        }
        catch (UnreadableEventException skipped) {
            unreadable.increment();
            log.atWarn().addKeyValue("reason", skipped.reason()).log("privacy policy skipped");
        }
    }

    private void show(PrivacyPolicyPublished policy) {
        shown = Representation.of(PrivacyNotice.of(policy, series));
        log.atInfo()
            .addKeyValue("profile", policy.profile())
            .addKeyValue("since", policy.publishedAt())
            .log("privacy notice renewed");
    }

}
