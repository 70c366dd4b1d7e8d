package org.respite.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The service at work with a real broker, document store and identity provider, on
 * Thursday 2026-09-10, noon UTC. One context for all tests of this kind.
 */
@SpringBootTest(classes = IngestApplication.class,
        properties = { "spring.config.name=ingest-service", LiveTest.LEARNING + "=true", LiveTest.FILING + "=60s" },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class, LiveTest.Noon.class })
abstract class LiveTest {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-09-10T12:00:00Z"), ZoneOffset.UTC);

    static final Duration TIMEOUT = Duration.ofSeconds(90);

    static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    static final String AUDIENCES = "respite.http.token.audiences";

    /** So that a test can bring its own people with a line. */
    static final String LEARNING = "respite.ingest.roster.learn-from-import";

    /** Slow machines are slow to file. */
    static final String FILING = "respite.ingest.journal.limit";

    static final Path KEYS = Path.of("target", "keys-" + ProcessHandle.current().pid());

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TopicProbes probes;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private MongoConnectionDetails documents;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry settings) {
        settings.add("respite.ingest.keys.pseudonym", () -> KEYS.resolve("pseudonym.json"));
        settings.add("respite.ingest.keys.seal", () -> KEYS.resolve("seal.json"));
        settings.add("respite.ingest.keys.create-missing", () -> true);
    }

    /** The service under test. */
    WebTestClient http() {
        return SecondService.client(port);
    }

    /** What the service under test shows its operators. */
    WebTestClient management() {
        return SecondService.client(managementPort);
    }

    /** Another one beside it, as after a restart: same keys, stores and issuer. */
    SecondService restarted(Map<String, String> otherSettings) {
        var settings = new HashMap<String, String>();
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("spring.kafka.bootstrap-servers", String.join(",", broker.getBootstrapServers()));
        settings.put("spring.mongodb.uri", documents.getConnectionString().getConnectionString());
        settings.put(LEARNING, "true");
        settings.put(FILING, "60s");
        settings.put(ISSUER, environment.getRequiredProperty(ISSUER));
        settings.put(AUDIENCES, environment.getRequiredProperty(AUDIENCES));
        settings.put("respite.ingest.keys.pseudonym", KEYS.resolve("pseudonym.json").toString());
        settings.put("respite.ingest.keys.seal", KEYS.resolve("seal.json").toString());
        settings.putAll(otherSettings);
        return SecondService.start(NOON, settings);
    }

    static WebTestClient.ResponseSpec one(WebTestClient http, String token, String json) {
        return post(http, "/api/v1/check-ins", token, MediaType.APPLICATION_JSON, json);
    }

    static WebTestClient.ResponseSpec batch(WebTestClient http, String token, String... lines) {
        return post(http, "/api/v1/check-ins:batch", token, MediaType.APPLICATION_NDJSON, String.join("\n", lines));
    }

    private static WebTestClient.ResponseSpec post(WebTestClient http, String path, String token, MediaType type,
            String body) {
        return http.post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .contentType(type)
            .bodyValue(body)
            .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock noon() {
            return NOON;
        }

    }

}
