package org.respite.ingest.web.crowd;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may be sent to sign in: it writes a session for anybody who asks. An
 * address is remembered, in memory alone, for as long as it takes until it would be let
 * in as if it had never been there.
 */
final class SignInQuota {

    /** Seconds of the rate that may come at once. */
    private static final int BURST = 10;

    private static final int NETWORK = 8;

    /** With more of them the total is what holds. */
    private static final int ADDRESSES = 10_000;

    private final Bucket total;

    private final LoadingCache<ByteBuffer, Bucket> addresses;

    SignInQuota(CrowdSettings settings, TimeMeter time) {
        this.total = bucket(settings.signInsPerSecond(), time);
        this.addresses = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofSeconds(BURST + 1L))
            .build(_ -> bucket(settings.signInsPerAddress(), time));
    }

    private static Bucket bucket(int perSecond, TimeMeter time) {
        return Bucket.builder()
            .addLimit(limit -> limit.capacity((long) perSecond * BURST).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .withCustomTimePrecision(time)
            .build();
    }

    /**
     * Whether another one may go. One address that asks too often takes nothing of what
     * is there for all.
     */
    boolean admits(@Nullable InetSocketAddress from) {
        return network(from).map(network -> addresses.get(network).tryConsume(1)).orElse(true) && total.tryConsume(1);
    }

    /** Of IPv6, everybody has as many addresses as they like. */
    private static Optional<ByteBuffer> network(@Nullable InetSocketAddress from) {
        return Optional.ofNullable(from)
            .map(InetSocketAddress::getAddress)
            .map(InetAddress::getAddress)
            .map(bytes -> ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK))));
    }

}
