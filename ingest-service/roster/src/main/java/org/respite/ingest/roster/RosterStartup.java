package org.respite.ingest.roster;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

/**
 * Reads the rosters before the first request can come in, and publishes the unit trees as
 * soon as the broker takes them.
 */
final class RosterStartup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RosterStartup.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private static final Duration LAST_RETRY = Duration.ofSeconds(15);

    private final RosterRegistry rosters;

    private final Duration limit;

    private final AtomicBoolean reported = new AtomicBoolean();

    private volatile @Nullable Disposable publishing;

    RosterStartup(RosterRegistry rosters, Duration limit) {
        this.rosters = rosters;
        this.limit = limit;
    }

    @Override
    public void start() {
        load();
        publishing = rosters.publish()
            .doOnError(this::tell)
            .doOnSuccess(_ -> tellThatItIsOver())
            .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_RETRY).maxBackoff(LAST_RETRY))
            .subscribe();
    }

    /** Once an outage, not once an attempt. */
    private void tell(Throwable fault) {
        if (!reported.getAndSet(true)) {
            String reason = fault instanceof ProblemException known ? known.problem().detail() : SafeErrors.kind(fault);
            log.atWarn().addKeyValue("fault", reason).log("unit trees cannot be published, retrying");
        }
    }

    private void tellThatItIsOver() {
        if (reported.get()) {
            log.info("unit trees are published again");
        }
    }

    /** The start has to wait: without rosters everybody would be turned away. */
    private void load() {
        try {
            rosters.open().toFuture().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        }
        catch (CompletionException failed) {
            if (failed.getCause() instanceof InvalidConfigurationException unusable) {
                throw unusable;
            }
            throw new InvalidConfigurationException("spring.mongodb.uri",
                    "rosters cannot be read (" + SafeErrors.kind(failed) + ")", "a document store that answers",
                    failed);
        }
    }

    @Override
    public void stop() {
        Disposable unfinished = publishing;
        if (unfinished != null) {
            unfinished.dispose();
        }
        publishing = null;
    }

    @Override
    public boolean isRunning() {
        return publishing != null;
    }

    /** Before the web server, which starts close to the last phase. */
    @Override
    public int getPhase() {
        return 0;
    }

}
