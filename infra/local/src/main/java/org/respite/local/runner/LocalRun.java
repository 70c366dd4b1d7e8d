package org.respite.local.runner;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.respite.local.clock.SharedClock;

/** One run, from the first check to Ctrl-C. */
final class LocalRun {

    private LocalRun() {
    }

    static int of(RunnerOptions options) throws Exception {
        var folder = DataFolder.take(options.folder());
        options.ports().check();
        Logging.into(folder.logs());
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        var clock = new SharedClock(folder.clock(), InstantSource.system());
        clock.run();
        long t0 = System.nanoTime();
        var people = new org.respite.local.identity.IdentitySettings(options.ports().identity(), "riverside",
                java.net.URI.create("http://localhost:" + options.ports().alert() + "/"), folder.signingKey());
        var platform = Platform.startDoor(options.ports(), folder, people, clock, running);
        System.out.println("door " + (System.nanoTime() - t0) / 1000000);
        platform.startRest();
        System.out.println("all " + (System.nanoTime() - t0) / 1000000);
        System.out.println("ready");
        new CountDownLatch(1).await();
        return 0;
    }

}
