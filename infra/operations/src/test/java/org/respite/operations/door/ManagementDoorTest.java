package org.respite.operations.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.operations.Operations;
import org.respite.operations.figures.FigureList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service with two ports, as each of the three. */
@ExtendWith(OutputCaptureExtension.class)
class ManagementDoorTest {

    private static final String TOKEN = "0123456789abcdef";

    private static final String TOKEN_SET = "--respite.operations.token=" + TOKEN;

    private static final String LOOPBACK = "--management.server.address=127.0.0.1";

    @TempDir
    private Path folder;

    @Test
    void opensForTheTokenAloneButForProbes() {
        try (var service = start(TOKEN_SET)) {
            assertThat(statuses(service, "")).containsExactly(401, 401, 401, 401, 401);
            assertThat(statuses(service, "Bearer 0123456789abcdeF")).containsOnly(401);
            assertThat(statuses(service, TOKEN)).containsOnly(401);
            assertThat(statuses(service, "Bearer " + TOKEN)).containsExactly(200, 200, 200, 404, 404);
            for (String probe : List.of("", "/liveness", "/readiness")) {
                management(service).get()
                    .uri("/actuator/health" + probe)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.components")
                    .doesNotExist();
            }
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (var service = start(TOKEN_SET)) {
            management(service).get()
                .uri("/actuator/info")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("authorization: missing or not valid (expected: the operators' bearer token)");
        }
    }

    @Test
    void isNotBeforeThePortThatPeopleUseNorIsAnythingOfItThere() {
        try (var service = start(TOKEN_SET)) {
            var people = client(service, "local.server.port");
            for (String page : List.of("/actuator", "/actuator/health", "/actuator/info")) {
                people.get().uri(page).exchange().expectStatus().isNotFound();
            }
        }
    }

    @Test
    void needsNoTokenWhereNobodyElseCanAsk() {
        try (var service = start(LOOPBACK)) {
            assertThat(statuses(service, "")).containsExactly(200, 200, 200, 404, 404);
        }
    }

    @Test
    void takesTheTokenFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        try (var service = start("--respite.operations.token-file=" + file)) {
            assertThat(statuses(service, "Bearer " + TOKEN)).contains(200);
            assertThat(statuses(service, "")).containsOnly(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "--management.server.address=0.0.0.0", "--respite.operations.token=" })
    void doesNotStartOpenToOthers(String setting, CapturedOutput output) {
        refused(output, "respite.operations.token: missing (expected: 16 characters or more here or in the file that "
                + "respite.operations.token-file names, or management.server.address on loopback such as 127.0.0.1)",
                setting);
    }

    @Test
    void doesNotStartWithATokenThatIsEasyToGuess(CapturedOutput output) {
        refused(output, "respite.operations.token: 4 characters (expected: 16 or more)",
                "--respite.operations.token=easy");
        assertThat(output).doesNotContain("easy");
    }

    @Test
    void doesNotStartWithoutTheFile(CapturedOutput output) {
        Path absent = folder.resolve("absent");

        refused(output,
                "respite.operations.token-file: " + absent + " cannot be read (expected: a file that holds the token)",
                "--respite.operations.token-file=" + absent);
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-r--r--", "rw-rw----", "rw-----w-" })
    void doesNotStartWithAFileThatIsOpenToOthers(String mode, CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        refused(output,
                "respite.operations.token-file: " + file
                        + " is open to others (expected: nothing for others, at most reading for the group)",
                "--respite.operations.token-file=" + file);
        assertThat(output).doesNotContain(TOKEN);
    }

    @Test
    void doesNotStartOnThePortThatPeopleUse(CapturedOutput output) {
        refused(output, "management.server.port: 8099 (expected: another port than server.port)", TOKEN_SET,
                "--server.port=8099", "--management.server.port=8099");
    }

    private static void refused(CapturedOutput output, String line, String... settings) {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(settings).close());
        assertThat(output).contains(line).doesNotContain("\tat org.respite");
    }

    private static List<Integer> statuses(ConfigurableApplicationContext service, String authorization) {
        return Stream.of("/actuator", "/actuator/info", "/actuator/health/details", "/actuator/none", "/none")
            .map(page -> management(service).get()
                .uri(page)
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                .exchange()
                .returnResult(Void.class)
                .getStatus())
            .map(HttpStatusCode::value)
            .toList();
    }

    private static WebTestClient management(ConfigurableApplicationContext service) {
        return client(service, "local.management.port");
    }

    private static WebTestClient client(ConfigurableApplicationContext service, String port) {
        return WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(port))
            .responseTimeout(Duration.ofSeconds(60))
            .build();
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Service.class).web(WebApplicationType.REACTIVE)
            .properties("server.port=0", "management.server.port=0", "spring.main.banner-mode=off",
                    "management.endpoints.web.exposure.include=health,info",
                    "management.endpoint.health.probes.enabled=true",
                    "management.endpoint.health.group.details.include=*",
                    "management.endpoint.health.group.details.show-details=always")
            .run(settings);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Operations.class)
    static class Service {

        @Bean
        FigureList figures() {
            return FigureList.common();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

    }

}
