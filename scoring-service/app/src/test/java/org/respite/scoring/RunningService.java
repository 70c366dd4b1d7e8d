package org.respite.scoring;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service in a context of its own, to be stopped and started again. */
record RunningService(ConfigurableApplicationContext context) implements AutoCloseable {

    /**
     * Starts the service.
     * @param disk keeps state and keys
     * @param application the name its state goes by on the broker
     * @param sources added to the service's own
     */
    static RunningService start(KafkaConnectionDetails broker, Path disk, Clock clock, String application,
            Class<?>... sources) {
        return start(broker, disk, clock, application, List.of(), sources);
    }

    /** The same with settings of a test's own. */
    static RunningService start(KafkaConnectionDetails broker, Path disk, Clock clock, String application,
            List<String> settings, Class<?>... sources) {
        var own = Stream.of("--server.port=0", "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + String.join(",", broker.getBootstrapServers()),
                "--spring.kafka.streams.application-id=" + application,
                "--spring.kafka.streams.state-dir=" + disk.resolve("state"),
                "--respite.scoring.keys.folder=" + disk.resolve("keys"), "--respite.scoring.tick=100ms");
        return new RunningService(ScoringApplication.builder()
            .sources(sources)
            .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
            .run(Stream.concat(own, settings.stream()).toArray(String[]::new)));
    }

    static Producer<String, byte[]> producer(KafkaConnectionDetails broker) {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, String.join(",", broker.getBootstrapServers())),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Exact, as they are inside. */
    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    /** What the management port says. */
    String get(String path) throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.management.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        context.close();
    }

}
