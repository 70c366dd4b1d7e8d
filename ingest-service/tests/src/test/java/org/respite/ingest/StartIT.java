package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads when the service cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @TempDir
    private Path folder;

    @Test
    void saysThatAKeysetIsMissing(CapturedOutput output) {
        Path absent = folder.resolve("pseudonym.json");

        assertFails(Map.of("respite.ingest.keys.create-missing", "false"), output, "respite.ingest.keys.pseudonym: "
                + absent + " cannot be read (expected: a file with a Tink keyset as JSON)");
    }

    @Test
    void saysThatTheDocumentStoreIsAway(CapturedOutput output) {
        assertFails(
                Map.of("spring.mongodb.uri", "mongodb://127.0.0.1:" + SecondService.deadPort() + "/respite",
                        "respite.ingest.roster.load-limit", "1s"),
                output, "spring.mongodb.uri: rosters cannot be read (");
    }

    @Test
    void saysThatTheRosterFileIsNone(CapturedOutput output) throws IOException {
        Path broken = Files.writeString(folder.resolve("roster.json"), "{}");

        assertFails(Map.of("respite.ingest.roster.file", broken.toString()), output,
                "respite.ingest.roster.file: organisation: missing (expected: 1..64 letters, digits or . _ ~ -; "
                        + "2 more: units: missing, members: missing)");
    }

    @Test
    void saysThatItDoesNotKnowWhomTokensAreFor(CapturedOutput output) {
        assertFails(Map.of(LiveTest.AUDIENCES, ""), output, "respite.http.token.audiences: missing (expected: ");
    }

    private void assertFails(Map<String, String> otherSettings, CapturedOutput output, String line) {
        var settings = new HashMap<>(Map.of("server.port", "0", "management.server.port", "0", LiveTest.AUDIENCES,
                "respite", "respite.ingest.keys.create-missing", "true", "respite.ingest.keys.pseudonym",
                folder.resolve("pseudonym.json").toString(), "respite.ingest.keys.seal",
                folder.resolve("seal.json").toString()));
        settings.putAll(otherSettings);

        assertThatException().isThrownBy(() -> SecondService.start(LiveTest.NOON, settings));
        assertThat(output).contains("APPLICATION FAILED TO START", line).doesNotContain("\tat org.respite");
    }

}
