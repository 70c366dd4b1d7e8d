package org.respite.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The loop of a follower, from one start to the next stop. */
final class FollowerThread {

    private final Supplier<? extends TopicSession> sessions;

    private final Backoff backoff;

    private final FollowerListener listener;

    private final Thread thread;

    private final CountDownLatch ending = new CountDownLatch(1);

    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

    private volatile @Nullable TopicSession open;

    private Duration wait;

    FollowerThread(String name, Supplier<? extends TopicSession> sessions, Backoff backoff, FollowerListener listener) {
        this.sessions = sessions;
        this.backoff = backoff;
        this.listener = listener;
        this.wait = backoff.first();
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    CompletableFuture<@Nullable Void> end() {
        ending.countDown();
        var session = open;
        if (session != null) {
            session.wakeUp();
        }
        return ended;
    }

    private boolean goesOn() {
        return ending.getCount() > 0;
    }

    private void run() {
        try {
            followForEver();
        }
        catch (Throwable fault) {
            listener.ended(fault);
        }
        finally {
            ended.complete(null);
        }
    }

    private void followForEver() throws InterruptedException {
        while (goesOn()) {
            try {
                followUntilFailure();
            }
            catch (Throwable fault) {
                if (isToEndAfter(fault)) {
                    return;
                }
                waitALittle();
            }
        }
    }

    private void followUntilFailure() {
        try (var session = sessions.get()) {
            follow(session);
        }
    }

    private void follow(TopicSession session) {
        open = session;
        try {
            // Looked at after it can be woken, so that no stop is missed.
            if (goesOn()) {
                session.begin();
            }
            while (goesOn()) {
                session.next();
                wait = backoff.first();
                listener.succeeded();
            }
        }
        finally {
            open = null;
        }
    }

    /** Errors are told of even when it is stopped: they may be of the whole JVM. */
    private boolean isToEndAfter(Throwable fault) {
        boolean matters = goesOn() || fault instanceof Error;
        return matters && !listener.failed(fault);
    }

    private void waitALittle() throws InterruptedException {
        boolean _ = ending.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        wait = backoff.after(wait);
    }

}
