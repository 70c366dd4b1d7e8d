package org.respite.local.runner;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.respite.local.replay.ReplayProgress;

/** A bar that grows. */
final class ProgressBarProgress implements ReplayProgress {

    private static final int WIDTH = 100;

    private final ProgressBar bar;

    ProgressBarProgress(String task, int total, PrintStream out) {
        this.bar = new ProgressBarBuilder().setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .build();
    }

    @Override
    public void at(int done, String where) {
        bar.stepTo(done);
        bar.setExtraMessage(" " + where);
    }

    @Override
    public void close() {
        bar.close();
    }

}
