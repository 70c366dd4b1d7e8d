package org.respite.local.runner;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.respite.alert.AlertApplication;
import org.respite.ingest.IngestApplication;
import org.respite.local.broker.LocalBroker;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.IdentityProvider;
import org.respite.local.identity.IdentitySettings;
import org.respite.local.store.DocumentStore;
import org.respite.scoring.ScoringApplication;

/** The parts, started in the order in which they need one another. */
final class Platform {

    private final Clock clock;

    private final Running running;

    private final LocalBroker broker;

    private final ServiceSettings settings;

    private Platform(Clock clock, Running running, LocalBroker broker, ServiceSettings settings) {
        this.clock = clock;
        this.running = running;
        this.broker = broker;
        this.settings = settings;
    }

    /** Starts what a check-in needs to be taken. */
    static Platform startDoor(Ports ports, DataFolder folder, IdentitySettings people, Clock clock, Running running)
            throws IOException, InterruptedException, ExecutionException {
        var secrets = Secrets.in(folder.secrets());
        var provider = inBackground(() -> running.add(IdentityProvider.start(people, secrets)));
        var store = running.add(DocumentStore.start(folder.store(), ports.mongo()));
        var broker = running.add(LocalBroker.start(folder.kafka(), ports.kafka(), secrets));
        var settings = new ServiceSettings(ports, folder, broker, store, people.issuer());
        provider.get();
        running.add(ServiceContext.start(IngestApplication.builder(), clock, settings.ingest()));
        return new Platform(clock, running, broker, settings);
    }

    /** Starts what turns check-ins into released figures and alerts. */
    void startRest() {
        running.add(ServiceContext.start(ScoringApplication.builder(), clock, settings.scoring()));
        running.add(ServiceContext.start(AlertApplication.builder(), clock, settings.alert()));
    }

    LocalBroker broker() {
        return broker;
    }

    private static <T> Future<T> inBackground(Callable<T> start) {
        var task = new FutureTask<>(start);
        Thread.ofPlatform().daemon().name("start-2").start(task);
        return task;
    }

}
