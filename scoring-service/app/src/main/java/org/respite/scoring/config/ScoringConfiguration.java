package org.respite.scoring.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.KeyForm;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.notice.KafkaPolicyTopic;
import org.respite.scoring.notice.PolicyPublisher;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.RecordFaults;
import org.respite.scoring.topology.ScoringTopology;
import org.respite.scoring.topology.source.BrokerOffsets;
import org.respite.scoring.topology.source.SourceOffsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Where plain classes meet Spring. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
@EnableConfigurationProperties(ScoringSettings.class)
class ScoringConfiguration {

    /** Between two attempts to tell the policy while the broker is away. */
    private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    NoiseKeys noiseKeys(ScoringSettings settings) {
        return new FileNoiseKeys(settings.keys().folder());
    }

    @Bean
    BrokerOffsets sourceOffsets(KafkaAdmin connection, KafkaStreamsConfiguration streams) {
        String group = streams.asProperties().getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        return new BrokerOffsets(Admin.create(connection.getConfigurationProperties()), group,
                List.of(Topics.CHECK_INS, Topics.UNITS));
    }

    @Bean
    ReleasePolicy releasePolicy(ScoringSettings settings) {
        return ReleasePolicy.of(settings.privacy(), DriverSetting.drivers(settings.drivers(), Catalogue.shipped()));
    }

    @Bean(initMethod = "start")
    PolicyPublisher policyNotice(ReleasePolicy policy, ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers,
            Clock clock, MeterRegistry meters) {
        var topic = new KafkaPolicyTopic(consumers.getConfigurationProperties(),
                producers.getConfigurationProperties());
        return new PolicyPublisher(policy, topic, clock, BETWEEN_NOTICES, meters);
    }

    @Bean
    ScoringTopology scoringTopology(StreamsBuilder builder, ScoringSettings settings, ReleasePolicy policy,
            NoiseKeys keys, CheckedClock clock, SourceOffsets offsets, MeterRegistry meters) {
        var topology = new ScoringTopology(KeyForm.withShipped(), policy, keys, clock, settings.tick(), offsets,
                settings.unknownInstrumentGrace(), meters);
        topology.addTo(builder);
        return topology;
    }

    /**
     * Leaving at once on a clean stop spares the next start a wait for the old session's
     * end.
     */
    @Bean
    StreamsBuilderFactoryBeanConfigurer recovery(MeterRegistry meters) {
        return streams -> {
            Objects.requireNonNull(streams.getStreamsConfiguration()).putAll(RecordFaults.settings(meters));
            streams.setStreamsUncaughtExceptionHandler(new FaultHandler());
            streams.setLeaveGroupOnClose(true);
        };
    }

    @Bean
    StreamsHealth streamsHealthIndicator(StreamsBuilderFactoryBean streams, MeterRegistry meters) {
        Gauge.builder("respite.stream.running", streams,
                factory -> stateOf(factory).filter(state -> state == KafkaStreams.State.RUNNING).isPresent() ? 1 : 0)
            .register(meters);
        return new StreamsHealth(() -> stateOf(streams));
    }

    @Bean
    StreamsLiveness streamsLivenessHealthIndicator(StreamsBuilderFactoryBean streams) {
        return new StreamsLiveness(() -> stateOf(streams));
    }

    @Bean
    OverdueHealth releasesHealthIndicator(ScoringTopology topology) {
        return new OverdueHealth(topology::releaseOverdue);
    }

    @Bean
    OverdueHealth readingHealthIndicator(ScoringTopology topology) {
        return new OverdueHealth(topology::readingOverdue);
    }

    private static Optional<KafkaStreams.State> stateOf(StreamsBuilderFactoryBean streams) {
        return Optional.ofNullable(streams.getKafkaStreams()).map(KafkaStreams::state);
    }

}
