package org.respite.fuzzing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.respite.contract.EventType;

/** Where the fuzzer begins: one good event of each kind, and a check-in as it is sent. */
final class Seeds {

    private static final List<String> SAMPLES = List.of("check-in.accepted.v1.counting", "check-in.erased.v1.open",
            "unit-tree.published.v1", "privacy-policy.published.v1", "team-indicator.released.v1.unit-published",
            "team-alert.changed.v1.opened");

    private static final String SENT = """
            {"subject":"cem","unit":"crisis-team","department":"outpatient","checkIn":{"id":"5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02","instrument":"daily-energy/1","answeredAt":"2026-09-10T08:00:00Z","answers":{"energy":4,"sleep":3}}}""";

    private Seeds() {
    }

    static Path into(Path folder) throws IOException {
        for (String sample : SAMPLES) {
            try (InputStream content = Objects
                .requireNonNull(EventType.class.getResourceAsStream("samples/" + sample + ".json"), sample)) {
                Files.write(folder.resolve(sample), content.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("sent"), SENT);
        return folder;
    }

}
