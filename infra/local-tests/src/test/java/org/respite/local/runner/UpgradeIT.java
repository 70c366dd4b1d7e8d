package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.respite.contract.ContractJson;
import org.respite.local.demo.DemoGenerator;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.demo.DemoPlan;
import tools.jackson.databind.JsonNode;

/**
 * What an earlier version has left goes on without hands. The folder was written by
 * commit 3f16167 and killed in the middle of a demo's fortnight, with answers counted
 * that were not released; the figures beside it are what the same version released from
 * it afterwards.
 */
@Execution(ExecutionMode.CONCURRENT)
class UpgradeIT {

    private static final int WEEKS = 8;

    @TempDir
    private Path data;

    private final Ports ports = RunnerPorts.choose();

    @Test
    void aFolderOfTheVersionBeforeGoesOnAndReleasesTheSameFigures() throws Exception {
        unpack("folder.zip");
        try (var runner = RunnerProcess.start(data, ports, List.of(), "--demo-weeks=" + WEEKS)) {
            assertThat(runner.await(line -> line.contains(" refused; "))).contains(" 0 refused; ");
            runner.awaitReady();
            var leader = new Visitor("leader", data, ports);

            assertThat(lines(leader.text("/api/v1/cells"))).containsAll(expected("cells.ndjson"));
            keepsJournals();
        }
    }

    private void keepsJournals() throws Exception {
        var clinician = new Visitor(DemoOrganisation.CLINICIAN, data, ports);

        var own = clinician.readOwn("/api/v1/check-ins?limit=50");
        assertThat(ids(own)).hasSizeGreaterThan(5).containsAll(handedInBy(DemoOrganisation.CLINICIAN));
        assertThat(own).allSatisfy(entry -> assertThat(entry.get("answers")).isNotEmpty());
        takesACheckIn(clinician);
    }

    private List<String> handedInBy(String subject) throws IOException {
        var plan = ContractJson.MAPPER.readValue(Files.readAllBytes(data.resolve("demo.json")), DemoPlan.class);
        return DemoGenerator.checkIns(plan)
            .filter(line -> line.subject().equals(subject))
            .map(line -> line.checkIn().id().toString())
            .toList();
    }

    private static void takesACheckIn(Visitor clinician) throws Exception {
        var response = clinician.handIn("/api/v1/check-ins", "application/json", """
                {"id":"%s","instrument":"daily-energy/1","answeredAt":"%s","answers":{"energy":4}}"""
            .formatted(UUID.randomUUID(), InstantSource.system().instant()));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("\"counts\":true");
    }

    private static List<String> ids(JsonNode entries) {
        return entries.values().stream().map(entry -> entry.get("id").asString()).toList();
    }

    /** As JSON, so that the order of fields makes no difference. */
    private static List<JsonNode> lines(String text) {
        return text.lines().map(ContractJson.MAPPER::readTree).toList();
    }

    private static List<JsonNode> expected(String name) throws IOException {
        try (var content = resource(name)) {
            return lines(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UpgradeIT.class.getResourceAsStream("/org/respite/local/upgrade/" + name));
    }

    private void unpack(String name) throws IOException {
        try (var zip = new ZipInputStream(resource(name))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                }
                else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.write(target, zip.readAllBytes());
                }
            }
        }
        try (var all = Files.walk(data)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(path,
                        PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

}
