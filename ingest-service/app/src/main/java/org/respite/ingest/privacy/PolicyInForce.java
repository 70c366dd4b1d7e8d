package org.respite.ingest.privacy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.web.start.NoticeFacts;
import org.respite.ingest.web.start.Notices;
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
final class PolicyInForce implements Notices {

    private static final Logger log = LoggerFactory.getLogger(PolicyInForce.class);

    private static final String METER = "respite.privacy.policies";

    private final Map<Integer, Readable> newest = new ConcurrentHashMap<>();

    private final SeriesDescriptions series;

    private final Counter followed;

    private final Counter unreadable;

    private volatile List<NoticeRepresentation> shown = List.of();

    private volatile @Nullable NoticeFacts facts;

    PolicyInForce(SeriesDescriptions series, MeterRegistry meters) {
        this.series = series;
        this.followed = meters.counter(METER, "outcome", "followed");
        this.unreadable = meters.counter(METER, "outcome", "unreadable");
    }

    /** The notice in every representation; empty until a policy is known. */
    Optional<List<NoticeRepresentation>> shown() {
        return Optional.of(shown).filter(all -> !all.isEmpty());
    }

    /** What a short notice says in figures; empty until a policy is known. */
    @Override
    public Optional<NoticeFacts> current() {
        return Optional.ofNullable(facts);
    }

    /**
     * One record after the other, from one thread. One that cannot be read, or not be put
     * into words, is skipped: the notice of before stays.
     */
    void take(int partition, byte @Nullable [] value) {
        try {
            follow(partition, EventType.PRIVACY_POLICY_PUBLISHED.read(value));
            followed.increment();
        }
        catch (UnreadableEventException skipped) {
            skip(skipped.reason());
        }
        catch (RuntimeException unspeakable) {
            skip(SafeErrors.kind(unspeakable));
        }
    }

    private void skip(String reason) {
        unreadable.increment();
        log.atWarn().addKeyValue("reason", reason).log("privacy policy skipped");
    }

    private void follow(int partition, PrivacyPolicyPublished policy) {
        var notice = PrivacyNotice.of(policy, series);
        var readable = new Readable(Objects.requireNonNull(policy.publishedAt()), policy.profile(), notice.facts(),
                NoticeRepresentation.of(notice));
        newest.put(partition, readable);
        newest.values().stream().max(Comparator.comparing(Readable::since)).ifPresent(this::show);
    }

    private void show(Readable policy) {
        facts = policy.facts();
        shown = policy.words();
        log.atInfo()
            .addKeyValue("profile", policy.profile())
            .addKeyValue("since", policy.since())
            .log("privacy notice renewed");
    }

    /** A policy that can be shown. */
    private record Readable(Instant since, String profile, NoticeFacts facts, List<NoticeRepresentation> words) {
    }

}
