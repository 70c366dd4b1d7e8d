package org.respite.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.Topics;
import org.respite.local.disk.Secrets;
import org.respite.local.FreePorts;

/** The rules of the broker itself, asked from outside as each user. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerIT {

    /** What scoring-service keeps single contributions in. */
    private static final List<String> INTERNAL = List.of("scoring-service-by-organisation-repartition",
            "scoring-service-contributors-changelog");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PORT = FreePorts.neighbours(2);

    @TempDir
    private static Path folder;

    private static Secrets secrets;

    private static LocalBroker broker;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.in(folder.resolve("secrets"));
        broker = LocalBroker.start(folder.resolve("kafka"), PORT, secrets);
        try (var admin = Admin.create(settings(BrokerUser.SCORING))) {
            admin.createTopics(INTERNAL.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList()).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void letsEachServiceDoItsWork() throws Exception {
        write(BrokerUser.INGEST, Topics.CHECK_INS);
        write(BrokerUser.INGEST, Topics.UNITS);
        read(BrokerUser.SCORING, Topics.CHECK_INS);
        read(BrokerUser.SCORING, Topics.UNITS);
        write(BrokerUser.SCORING, Topics.TEAM_INDICATORS);
        write(BrokerUser.SCORING, Topics.deadLettersOf(Topics.CHECK_INS));
        write(BrokerUser.SCORING, INTERNAL.getFirst());
        read(BrokerUser.ALERT, Topics.TEAM_INDICATORS);
        read(BrokerUser.ALERT, Topics.UNITS);
        write(BrokerUser.ALERT, Topics.TEAM_ALERTS);
        write(BrokerUser.SCORING, Topics.PRIVACY_POLICY);
        read(BrokerUser.SCORING, Topics.PRIVACY_POLICY);
        read(BrokerUser.INGEST, Topics.PRIVACY_POLICY);
        read(BrokerUser.ALERT, Topics.PRIVACY_POLICY);
        read(BrokerUser.OPERATOR, Topics.PRIVACY_POLICY);
        write(BrokerUser.INGEST, Topics.CLOCKS);
        write(BrokerUser.SCORING, Topics.CLOCKS);
        write(BrokerUser.ALERT, Topics.CLOCKS);
        read(BrokerUser.OPERATOR, Topics.TEAM_INDICATORS);
        read(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.TEAM_INDICATORS));
        read(BrokerUser.INGEST, Topics.deadLettersOf(Topics.CHECK_INS));
    }

    @Test
    void keepsAlertServiceOnTheAggregateSide() {
        assertDeniedReading(BrokerUser.ALERT, Topics.CHECK_INS);
        assertDeniedReading(BrokerUser.ALERT, Topics.deadLettersOf(Topics.CHECK_INS));
        INTERNAL.forEach(topic -> assertDeniedReading(BrokerUser.ALERT, topic));
    }

    @Test
    void doesNotEvenTellAlertServiceThatTheyExist() throws Exception {
        try (var admin = Admin.create(settings(BrokerUser.ALERT))) {
            Set<String> visible = admin.listTopics().names().get();

            assertThat(visible).contains(Topics.TEAM_INDICATORS)
                .doesNotContain(Topics.CHECK_INS)
                .doesNotContainAnyElementsOf(INTERNAL);
        }
    }

    @Test
    void keepsOperatorsAwayFromAnswers() {
        assertDeniedReading(BrokerUser.OPERATOR, Topics.CHECK_INS);
        assertDeniedReading(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS));
        INTERNAL.forEach(topic -> assertDeniedReading(BrokerUser.OPERATOR, topic));
    }

    @Test
    void letsNobodyButScoringReleaseCells() {
        assertDeniedWriting(BrokerUser.INGEST, Topics.TEAM_INDICATORS);
        assertDeniedWriting(BrokerUser.ALERT, Topics.TEAM_INDICATORS);
        assertDeniedWriting(BrokerUser.OPERATOR, Topics.TEAM_INDICATORS);
        assertDeniedReading(BrokerUser.INGEST, Topics.TEAM_INDICATORS);
    }

    @Test
    void letsNobodyButScoringSayWhichPolicyItFollows() {
        assertDeniedWriting(BrokerUser.INGEST, Topics.PRIVACY_POLICY);
        assertDeniedWriting(BrokerUser.ALERT, Topics.PRIVACY_POLICY);
        assertDeniedWriting(BrokerUser.OPERATOR, Topics.PRIVACY_POLICY);
    }

    @Test
    void tellsItsOwnTimeWhateverASenderClaims() throws Exception {
        try (var producer = producer(BrokerUser.ALERT)) {
            long before = System.currentTimeMillis();
            var appended = producer.send(new ProducerRecord<>(Topics.CLOCKS, 0, 0L, "alert-service", "1970"))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(appended.timestamp()).isBetween(before, System.currentTimeMillis());
        }
        assertDeniedReading(BrokerUser.ALERT, Topics.CLOCKS);
        assertDeniedWriting(BrokerUser.OPERATOR, Topics.CLOCKS);
    }

    @Test
    void letsNobodyButIngestWriteCheckIns() {
        assertDeniedWriting(BrokerUser.SCORING, Topics.CHECK_INS);
        assertDeniedWriting(BrokerUser.ALERT, Topics.CHECK_INS);
        assertDeniedWriting(BrokerUser.OPERATOR, Topics.CHECK_INS);
    }

    @Test
    void takesNoCheckInThatAReaderCouldChokeOn() {
        try (var producer = producer(BrokerUser.INGEST)) {
            var endless = new ProducerRecord<>(Topics.CHECK_INS, "key", "x".repeat(TopicPlan.MAX_CHECK_IN_BYTES));

            assertThatThrownBy(() -> producer.send(endless).get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).rootCause()
                .isInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void asksForTheRightPassword() {
        var wrong = new BrokerAccess("127.0.0.1:" + PORT, "SCRAM-SHA-512", "ingest", "guess");

        try (var admin = Admin.create(new HashMap<>(wrong.settings()))) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void keepsCheckInsFiveWeeksByTheTimeTheyArrived() throws Exception {
        try (var admin = Admin.create(settings(BrokerUser.INGEST))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CHECK_INS);
            assertThatThrownBy(() -> admin.describeConfigs(List.of(topic)).all().get())
                .as("not even its settings are anybody's")
                .isInstanceOf(ExecutionException.class);
        }
        Map<String, String> settings = TopicPlan.all()
            .stream()
            .filter(topic -> topic.name().equals(Topics.CHECK_INS))
            .findFirst()
            .orElseThrow()
            .configs();
        assertThat(settings).containsEntry("retention.ms", "3024000000")
            .as("and no piece of the topic outlives them by more than a day")
            .containsEntry("segment.ms", "86400000")
            .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    /** Last, because it stops the broker under the others. */
    @Test
    @Order(Integer.MAX_VALUE)
    void keepsItsRecordsAndRulesOverARestart() throws Exception {
        Set<String> written = new HashSet<>();
        try (var producer = producer(BrokerUser.SCORING)) {
            IntStream.range(0, 1000).mapToObj(number -> "cell-" + number).forEach(cell -> {
                written.add(cell);
                var _ = producer.send(new ProducerRecord<>(Topics.TEAM_INDICATORS, cell, cell));
            });
        }

        leaveBehindWhatAnEarlierVersionAllowed();
        broker.close();
        broker = LocalBroker.start(folder.resolve("kafka"), PORT, Secrets.in(folder.resolve("secrets")));

        assertThat(readAll(BrokerUser.ALERT, Topics.TEAM_INDICATORS)).containsAll(written);
        assertDeniedReading(BrokerUser.ALERT, Topics.CHECK_INS);
        assertDeniedReading(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS));
        takesNoCheckInThatAReaderCouldChokeOn();
    }

    private static void leaveBehindWhatAnEarlierVersionAllowed() throws Exception {
        var admin = Map.<String, Object>copyOf(new BrokerAccess(BrokerConfig.HOST + ":" + PORT, "PLAIN",
                BrokerConfig.ADMIN, secrets.of(LocalBroker.secretOf(BrokerConfig.ADMIN)))
            .settings());
        try (var old = Admin.create(admin)) {
            old.createAcls(List.of(new AclBinding(
                    new ResourcePattern(ResourceType.TOPIC, Topics.deadLettersOf(Topics.CHECK_INS),
                            PatternType.LITERAL),
                    new AccessControlEntry(BrokerUser.OPERATOR.principal(), "*", AclOperation.READ,
                            AclPermissionType.ALLOW))))
                .all()
                .get();
            old.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, Topics.CHECK_INS), List
                .of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "1048588"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        }
        await().atMost(PATIENCE)
            .ignoreExceptions()
            .untilAsserted(() -> read(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS)));
    }

    private static void assertDeniedReading(BrokerUser user, String topic) {
        assertThatThrownBy(() -> read(user, topic)).as("%s reads %s", user, topic)
            .isInstanceOf(TopicAuthorizationException.class);
    }

    private static void assertDeniedWriting(BrokerUser user, String topic) {
        assertThatThrownBy(() -> write(user, topic)).as("%s writes %s", user, topic)
            .rootCause()
            .as("the topic's rules, or the cluster's for those who may write nothing at all")
            .isInstanceOfAny(TopicAuthorizationException.class, ClusterAuthorizationException.class);
    }

    private static void write(BrokerUser user, String topic) throws Exception {
        try (var producer = producer(user)) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void read(BrokerUser user, String topic) {
        try (var consumer = consumer(user)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(Duration.ofMillis(500));
            assertThat(consumer.position(partition, PATIENCE)).isNotNegative();
        }
    }

    private static Set<String> readAll(BrokerUser user, String topic) {
        try (var consumer = consumer(user)) {
            List<TopicPartition> partitions = IntStream.range(0, TopicPlan.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var values = new HashSet<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }

    private static KafkaProducer<String, String> producer(BrokerUser user) {
        return new KafkaProducer<>(settings(user), new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(BrokerUser user) {
        return new KafkaConsumer<>(settings(user), new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> settings(BrokerUser user) {
        return new HashMap<>(broker.accessOf(user).settings());
    }

}
