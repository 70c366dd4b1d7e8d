package org.respite.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads when the service does not start; no broker is asked before. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private static final String OFFERED = "caseload, documentation, fairness, offHours, roleClarity, say, "
            + "speakingUp, supervision, workload";

    @TempDir
    private Path disk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sleep                    | ; nobody but its owner ever sees sleep
            workload,people,exercise | ; nobody but its owner ever sees people or exercise
            wrkload                  | ''
            say,say                  | ''
            workload,say,supervision,documentation,caseload | ''
            """)
    void refusesToPublishWhatIsPrivateOrUnknown(String drivers, String why, CapturedOutput output) {
        fails("--respite.scoring.drivers=" + drivers, output, "respite.scoring.drivers: " + drivers.replace(",", ", ")
                + " (expected: at most 4 of " + OFFERED + ", each once" + why + ")");
    }

    private void fails(String setting, CapturedOutput output, String line) {
        assertThatException().isThrownBy(() -> ScoringApplication.builder()
            .run("--server.port=0", "--management.server.port=0", "--spring.kafka.bootstrap-servers=localhost:1",
                    "--spring.kafka.streams.state-dir=" + disk.resolve("state"),
                    "--respite.scoring.keys.folder=" + disk.resolve("keys"), setting)
            .close());
        assertThat(output).contains("APPLICATION FAILED TO START", line + "\n").doesNotContain("\tat org.respite");
    }

}
