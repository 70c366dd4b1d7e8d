package org.respite.alert.projection;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while every reader of a topic does what it is for. */
final class ReadersHealth extends AbstractHealthIndicator {

    private final Followers followers;

    private final Predicate<ReaderProgress> well;

    private ReadersHealth(Followers followers, Predicate<ReaderProgress> well) {
        this.followers = followers;
        this.well = well;
    }

    /**
     * For who is to get work: all that was published is here, or will be in a moment.
     * @param patience how long a reader may fail or be behind
     */
    static ReadersHealth keepUp(Followers followers, Duration patience) {
        return new ReadersHealth(followers, progress -> !progress.hasEnded()
                && progress.failingFor().compareTo(patience) < 0 && progress.behind().compareTo(patience) < 0);
    }

    /** For who may be started anew: a reader has ended, and nothing else helps. */
    static ReadersHealth areThere(Followers followers) {
        return new ReadersHealth(followers, progress -> !progress.hasEnded());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        followers.all()
            .map(Follower::progress)
            .filter(well.negate())
            .forEach(unwell -> builder.down()
                .withDetail(unwell.reader(), unwell.hasEnded() ? "ended" : unwell.behind().toSeconds() + " s behind"));
    }

    /** Whoever reads topics in this process. */
    @FunctionalInterface
    interface Followers {

        Stream<Follower> all();

    }

}
