package org.respite.local.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.respite.alert.AlertApplication;
import org.respite.ingest.IngestApplication;
import org.respite.local.broker.BrokerAccess;
import org.respite.local.broker.BrokerUser;
import org.respite.local.broker.LocalBroker;
import org.respite.local.identity.DemoIdentityProvider;
import org.respite.local.store.DocumentStore;
import org.respite.scoring.ScoringApplication;

/** The parts, started in the order in which they need one another. */
final class Platform {

    private final Site site;

    private final Running running;

    private final LocalBroker broker;

    private final ServiceSettings settings;

    private Platform(Site site, Running running, LocalBroker broker, ServiceSettings settings) {
        this.site = site;
        this.running = running;
        this.broker = broker;
        this.settings = settings;
    }

    /**
     * Starts what a check-in needs to be taken.
     * @param roster who works where; absent where the check-ins say so
     */
    static Platform startDoor(Site site, Optional<Path> roster, Running running)
            throws IOException, InterruptedException, ExecutionException {
        var provider = inBackground(
                () -> running.add("identity provider", DemoIdentityProvider.start(site.people(), site.secrets())));
        var store = running.add("document store", DocumentStore.start(site.folder().store(), site.ports().mongo()));
        var broker = running.add("broker",
                LocalBroker.start(site.folder().kafka(), site.ports().kafka(), site.secrets()));
        var platform = new Platform(site, running, broker, new ServiceSettings(site, broker, store));
        provider.get();
        running.add("ingest-service",
                ServiceContext.start(IngestApplication.builder(), site.clock(), platform.settings.ingest(roster)));
        return platform;
    }

    /** Starts what turns check-ins into released figures and alerts. */
    void startRest() {
        running.add("scoring-service",
                ServiceContext.start(ScoringApplication.builder(), site.clock(), settings.scoring()));
        running.add("alert-service", ServiceContext.start(AlertApplication.builder(), site.clock(), settings.alert()));
    }

    BrokerAccess operator() {
        return broker.accessOf(BrokerUser.OPERATOR);
    }

    private static <T> Future<T> inBackground(Callable<T> start) {
        var task = new FutureTask<>(start);
        Thread.ofPlatform().daemon().name("start-2").start(task);
        return task;
    }

}
