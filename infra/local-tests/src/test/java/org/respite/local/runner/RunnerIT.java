package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.respite.contract.ContractJson;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.demo.DemoRoster;
import org.respite.scoring.release.PrivacyFigures;
import org.respite.scoring.release.ReleasePolicy;

/**
 * The whole path from outside: what a newcomer sees and can do, and what a crash leaves.
 */
@Execution(ExecutionMode.CONCURRENT)
class RunnerIT {

    private static final int WEEKS = 12;

    @TempDir
    private Path data;

    private final Ports ports = RunnerPorts.choose();

    private RunnerProcess runner;

    @BeforeEach
    void start() throws Exception {
        runner = restarted();
    }

    @AfterEach
    void end() {
        runner.close();
    }

    @Test
    void walksTheWholePathAndKeepsEverythingOverACrash() throws Exception {
        String replayed = runner.await(line -> line.contains(" refused; "));
        assertThat(replayed).contains(" 0 refused; ");
        assertThat(runner.awaitReady()).contains("http://localhost:" + ports.alert() + "/",
                "http://localhost:" + ports.ingest() + "/");

        takesACheckIn();
        var leader = new Visitor("leader", data, ports);
        var units = leader.read("/api/v1/units");
        assertThat(units.at("/departments").size()).isEqualTo(3);
        assertThat(units.at("/lastRelease/fortnight").isInt()).isTrue();
        var past = leader.read("/api/v1/units/acute-ward/indicators");
        assertThat(past.at("/fortnights").size()).isBetween(WEEKS / 2 - 2, WEEKS / 2);
        var alerts = leader.read("/api/v1/alerts?state=all");
        isWell(leader);
        namesNobodyInMetrics(leader);
        tellsAnybodyWhichPolicyReleasesFollow(leader);

        runner.kill();
        runner = restarted();
        // It is ready when the broker has given the dead one up, which none of this
        // needs.
        runner.await(line -> line.startsWith("runs "));

        assertThat(leader.read("/api/v1/units/acute-ward/indicators")).isEqualTo(past);
        assertThat(leader.read("/api/v1/alerts?state=all")).isEqualTo(alerts);
        takesACheckIn();
        refusesASecondRunner();
        stopsWhenAsked();
    }

    private void takesACheckIn() throws Exception {
        Instant now = InstantSource.system().instant();
        var response = new Visitor(DemoOrganisation.CLINICIAN, data, ports).handIn("/api/v1/check-ins",
                "application/json", """
                        {"id":"%s","instrument":"daily-energy/1","answeredAt":"%s","answers":{"energy":4}}"""
                    .formatted(UUID.randomUUID(), now));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("\"counts\":true");
    }

    private void tellsAnybodyWhichPolicyReleasesFollow(Visitor anybody) throws Exception {
        var told = anybody.readUnknown("/api/v1/privacy-notice").get("policy");

        var policy = ContractJson.MAPPER.treeToValue(told, PrivacyPolicyPublished.class);
        assertThat(policy).isEqualTo(PrivacyFigures.of(ReleasePolicy.standard(), policy.publishedAt()));
    }

    private void isWell(Visitor anybody) throws Exception {
        for (int port : services()) {
            assertThat(anybody.health(port)).contains("\"status\":\"UP\"").doesNotContain("DOWN");
        }
    }

    private List<Integer> services() {
        return List.of(ports.ingest(), ports.scoring(), ports.alert());
    }

    private void namesNobodyInMetrics(Visitor anybody) throws Exception {
        var roster = DemoRoster.from(java.time.LocalDate.EPOCH);
        for (int port : services()) {
            List<String> labels = anybody.metrics(port)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("{"))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
            assertThat(labels).isNotEmpty();
            assertThat(roster.units())
                .allSatisfy(unit -> assertThat(labels).noneMatch(label -> label.contains("\"" + unit.id() + "\"")));
            assertThat(roster.members()).allSatisfy(
                    member -> assertThat(labels).noneMatch(label -> label.contains("\"" + member.subject() + "\"")));
        }
    }

    private void refusesASecondRunner() throws Exception {
        try (var second = restarted()) {
            second.await(line -> line.equals(
                    "respite: --data: " + data.toAbsolutePath() + " (expected: a folder no other runner is using)"));
            assertThat(second.awaitEnd()).isEqualTo(RespiteCommand.BAD_START);
        }
    }

    private void stopsWhenAsked() throws Exception {
        runner.stop();
        runner.await(line -> line.startsWith("respite: stopped, everything is kept in "));
    }

    private RunnerProcess restarted() throws Exception {
        return RunnerProcess.start(data, ports, List.of(), "--demo-weeks=" + WEEKS);
    }

}
