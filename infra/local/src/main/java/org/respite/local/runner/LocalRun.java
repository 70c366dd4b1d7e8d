package org.respite.local.runner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.identity.ClientAccessToken;
import org.respite.local.identity.DemoIdentityProvider;
import org.respite.local.identity.DemoPerson;
import org.respite.local.replay.ImportDoor;
import org.respite.local.replay.Replay;
import org.respite.local.replay.ReplaySource;

/** One run, until everything is ready. */
final class LocalRun {

    private static final Duration SHOWN_LIMIT = Duration.ofMinutes(2);

    private static final Duration SAYING_EVERY = Duration.ofSeconds(15);

    private static final InstantSource REAL = InstantSource.system();

    private final HttpClient http = HttpClient.newHttpClient();

    private final Preparation preparation;

    private final Site site;

    private final Running running;

    private final Screen screen;

    LocalRun(RunnerOptions options, DataFolder folder, Running running, Screen screen) {
        this.preparation = new Preparation(options, folder, REAL);
        this.site = Site.of(options.ports(), folder, REAL);
        this.running = running;
        this.screen = screen;
    }

    void start() throws IOException, InterruptedException, ExecutionException {
        Optional<Replay> unfinished = preparation.source().map(this::replay).filter(replay -> !replay.isDone());
        unfinished.ifPresentOrElse(Replay::setClock, site.clock()::run);
        var platform = Platform.startDoor(site, preparation.roster(), running);
        sayWhen("takes check-ins");
        if (unfinished.isPresent()) {
            unfinished.get().begin();
            sayWhen("has taken the first ones");
        }
        platform.startRest();
        sayWhen("runs");
        if (unfinished.isPresent()) {
            replay(unfinished.get(), platform);
        }
        guide();
    }

    private void replay(Replay replay, Platform platform) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (var progress = screen.progress("replay", replay.total())) {
            replay.finish(platform.operator().settings(), DemoOrganisation.ID, progress);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Report.of(replay.checkpoint(), replay.fortnights(), took).forEach(screen::say);
        Report.ofOutliers(replay.outliers()).forEach(screen::say);
        var view = new LeadersView(http, site.alert(), tokens(DemoPerson.LEADER.login()));
        if (replay.fortnights() > 0 && view.awaitRelease(replay.lastFortnight(), SHOWN_LIMIT)) {
            Report.of(view.findings()).forEach(screen::say);
        }
    }

    private void guide() throws InterruptedException {
        var guide = new Guide(site);
        guide.lines(site.clock().instant()).forEach(screen::say);
        Readiness.of(site, http, SAYING_EVERY).await(screen::say);
        screen.say(guide.ready());
    }

    private Replay replay(ReplaySource source) {
        var door = new ImportDoor(http, site.ingest(), tokens(DemoIdentityProvider.IMPORTER));
        return new Replay(source, site.clock(), new ReportingCalendar(DemoOrganisation.ZONE), door,
                site.folder().checkpoint(), site.folder().refused());
    }

    private ClientAccessToken tokens(String client) {
        return new ClientAccessToken(http, site.people().issuer(), client, site.secrets(), REAL);
    }

    private void sayWhen(String what) {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(REAL::instant);
        screen.say("%s %d s after the start".formatted(what, Duration.between(started, REAL.instant()).toSeconds()));
    }

}
