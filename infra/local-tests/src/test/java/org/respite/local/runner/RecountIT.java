package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * With answers that nobody gave, all in one file: the same ones in every run, given in
 * the newest fortnight that is published, so that there is hardly a later one for the
 * runner to go through. Both tests ask one runner, which takes longer to start than to
 * tell.
 */
@Execution(ExecutionMode.CONCURRENT)
class RecountIT {

    @TempDir
    private static Path folder;

    private static final List<String> ONCE = new InventedAnswers().ofThoseWhoAnswerOnce();

    private static final List<String> OFTEN = new InventedAnswers().ofThoseWhoAnswerOften();

    private static final Recount EVERYBODY = new Recount(Stream.concat(ONCE.stream(), OFTEN.stream()).toList());

    private static NoiseFreeRun run;

    private static RunnerProcess runner;

    private static String replayed;

    @BeforeAll
    static void crashInTheMiddleAndStartAgain() throws Exception {
        List<String> lines = Stream
            .concat(NoiseFreeRun.cutAndSentAgain(ONCE).stream(), NoiseFreeRun.twice(OFTEN).stream())
            .toList();
        run = new NoiseFreeRun(folder, RunnerPorts.choose());
        run.crash(lines);
        runner = run.start(lines);
        replayed = runner.await(line -> line.contains(" refused; "));
        runner.awaitReady();
    }

    @AfterAll
    static void end() {
        runner.close();
    }

    @Test
    void survivesACrashInTheMiddleOfAFileThatIsCutAndSentAgain() {
        run.assertReleased(EVERYBODY);
    }

    /** Seven people: one too few. */
    @Test
    void aTeamWithoutFiguresHasACardAndAPlanThatIsTold() {
        try (var browser = MemberBrowser.at(run.data(), run.ports())) {
            var page = new WithheldTeam(browser, "office-0");

            page.saysNothingOfItsSize();
            page.planIsKeptAndTold();
        }
    }

    @Test
    void releasesWhatIsInTheFileHoweverOftenItIsSent() throws Exception {
        assertThat(replayed).contains(" 0 refused; ");
        run.assertReleased(EVERYBODY);
        run.changesNothingSentAgain(OFTEN);
    }

}
