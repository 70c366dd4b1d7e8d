package org.respite.alert.projection;

import org.respite.kafka.FollowerListener;

/**
 * Reports a follower's failures as a reader's progress. That it goes on is reported by
 * whoever asks the broker how far it is.
 */
public final class ReportedProgress implements FollowerListener {

    private final ReaderProgress progress;

    public ReportedProgress(ReaderProgress progress) {
        this.progress = progress;
    }

    /** Always to be tried again; does not come back from the end of memory. */
    @Override
    public boolean failed(Throwable fault) {
        progress.failed(fault instanceof Error error ? Errors.survived(error) : fault);
        return true;
    }

    @Override
    public void ended(Throwable fault) {
        progress.ended(fault);
    }

}
