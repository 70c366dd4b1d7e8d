package org.respite.local.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.local.clock.SharedClock;

/**
 * Sends lines and moves the clock: to a request's last line before it is sent, and to
 * every publication on the way, where it waits for the release. Can be cut off anywhere
 * and run again.
 */
public final class Replay {

    /** Says of lines that were not sent what would have been. */
    public static final String WHY_OUTLIERS = RefusalsFile.OUTLIER;

    /** For a release that takes a second or two on a machine with nothing else to do. */
    private static final Duration RELEASE_LIMIT = Duration.ofMinutes(3);

    private final ReplaySource source;

    private final SharedClock clock;

    private final ReportingCalendar calendar;

    private final ImportDoor door;

    private final Path file;

    private final RefusalsFile refusalsFile;

    private Checkpoint checkpoint;

    /**
     * Goes on where the last run of the same source has stopped.
     * @param file keeps how far it has come
     * @param refused takes what was refused
     */
    public Replay(ReplaySource source, SharedClock clock, ReportingCalendar calendar, ImportDoor door, Path file,
            Path refused) {
        this.source = source;
        this.clock = clock;
        this.calendar = calendar;
        this.door = door;
        this.file = file;
        this.refusalsFile = new RefusalsFile(refused);
        this.checkpoint = Checkpoint.read(file, source.fingerprint());
    }

    /** How many lines there are. */
    public int total() {
        return source.lines().size();
    }

    /** How many lines are kept back because their times lie far from all others. */
    public int outliers() {
        return source.outliers().size();
    }

    /** How many fortnights of the source are published by now. */
    public int fortnights() {
        return (int) published(clock.instant()).count();
    }

    /** The newest of them. */
    public int lastFortnight() {
        return published(clock.instant()).max().orElseThrow();
    }

    /** Whether there is nothing left to do. */
    public boolean isDone() {
        return checkpoint.done();
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Puts the clock where the replay begins or was cut off. */
    public void setClock() {
        clock.moveTo(source.begin().orElse(Instant.EPOCH));
    }

    /** Sends the first lines of those left, before anything can be released. */
    public void begin() throws IOException, InterruptedException {
        if (checkpoint.sent() == 0 && !source.lines().isEmpty()) {
            refusalsFile.note(source.outliers());
            send();
        }
    }

    /**
     * Sends the rest, sees every period released and lets the clock go on.
     * @param broker client settings of somebody who may read the released cells
     * @throws IOException if the door stays shut or a release does not come
     */
    public void finish(Map<String, String> broker, String organisation, ReplayProgress replayProgress)
            throws IOException, InterruptedException {
        try (var releaseFollower = new ReleaseFollower(broker, organisation)) {
            while (checkpoint.sent() < source.lines().size()) {
                var next = chunk();
                passPublications(next.getLast().at(), releaseFollower);
                send();
                replayProgress.at(checkpoint.sent(), calendar.isoWeekOf(clock.instant()));
            }
            passPublications(end(), releaseFollower);
        }
        checkpoint = checkpoint.finished();
        checkpoint.write(file);
        clock.run();
    }

    /**
     * The last line, or later: what was answered in its period is to be released as well.
     */
    private Instant end() {
        return source.until().equals(Instant.EPOCH) ? calendar.publishedAt(calendar.fortnightOf(source.end()))
                : source.until();
    }

    private List<TimedLine> chunk() {
        return source.lines().subList(checkpoint.sent(), Chunks.endOf(source.lines(), checkpoint.sent()));
    }

    private void send() throws IOException, InterruptedException {
        List<TimedLine> lines = chunk();
        clock.moveTo(lines.getLast().at());
        List<ImportedLine> results = door.send(lines);
        refusalsFile.note(lines, results);
        checkpoint = checkpoint.plus(results);
        checkpoint.write(file);
    }

    private void passPublications(Instant until, ReleaseFollower releaseFollower) throws IOException {
        for (int period : published(until).filter(period -> !releaseFollower.isComplete(period)).toArray()) {
            clock.moveTo(calendar.publishedAt(period));
            if (!releaseFollower.await(period, RELEASE_LIMIT)) {
                throw new IOException("the fortnight from %s was not released within %d s"
                    .formatted(ReportingCalendar.firstDayOf(period), RELEASE_LIMIT.toSeconds()));
            }
        }
    }

    /** The fortnights from the first line's on that are published by then. */
    private IntStream published(Instant then) {
        int first = calendar.fortnightOf(source.begin().orElse(then));
        return IntStream.iterate(first, period -> !calendar.publishedAt(period).isAfter(then), period -> period + 1);
    }

}
