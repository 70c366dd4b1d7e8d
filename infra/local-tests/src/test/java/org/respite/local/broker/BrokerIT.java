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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
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

    private static BrokerClients clients;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.in(folder.resolve("secrets"));
        clients = new BrokerClients(LocalBroker.start(folder.resolve("kafka"), PORT, secrets));
        try (var admin = Admin.create(clients.settings(BrokerUser.SCORING))) {
            admin.createTopics(INTERNAL.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList()).all().get();
        }
    }

    @AfterAll
    static void stop() {
        clients.broker().close();
    }

    @Test
    void letsEachServiceDoItsWork() throws Exception {
        clients.write(BrokerUser.INGEST, Topics.CHECK_INS);
        clients.write(BrokerUser.INGEST, Topics.UNITS);
        clients.read(BrokerUser.SCORING, Topics.CHECK_INS);
        clients.read(BrokerUser.SCORING, Topics.UNITS);
        clients.write(BrokerUser.SCORING, Topics.TEAM_INDICATORS);
        clients.write(BrokerUser.SCORING, Topics.deadLettersOf(Topics.CHECK_INS));
        clients.write(BrokerUser.SCORING, INTERNAL.getFirst());
        clients.read(BrokerUser.ALERT, Topics.TEAM_INDICATORS);
        clients.read(BrokerUser.ALERT, Topics.UNITS);
        clients.write(BrokerUser.ALERT, Topics.TEAM_ALERTS);
        clients.write(BrokerUser.SCORING, Topics.PRIVACY_POLICY);
        clients.read(BrokerUser.SCORING, Topics.PRIVACY_POLICY);
        clients.read(BrokerUser.INGEST, Topics.PRIVACY_POLICY);
        clients.read(BrokerUser.ALERT, Topics.PRIVACY_POLICY);
        clients.read(BrokerUser.OPERATOR, Topics.PRIVACY_POLICY);
        clients.write(BrokerUser.INGEST, Topics.CLOCKS);
        clients.write(BrokerUser.SCORING, Topics.CLOCKS);
        clients.write(BrokerUser.ALERT, Topics.CLOCKS);
        clients.read(BrokerUser.OPERATOR, Topics.TEAM_INDICATORS);
        clients.read(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.TEAM_INDICATORS));
        clients.read(BrokerUser.INGEST, Topics.deadLettersOf(Topics.CHECK_INS));
    }

    @Test
    void keepsAlertServiceOnTheAggregateSide() {
        clients.assertDeniedReading(BrokerUser.ALERT, Topics.CHECK_INS);
        clients.assertDeniedReading(BrokerUser.ALERT, Topics.deadLettersOf(Topics.CHECK_INS));
        INTERNAL.forEach(topic -> clients.assertDeniedReading(BrokerUser.ALERT, topic));
    }

    @Test
    void doesNotEvenTellAlertServiceThatTheyExist() throws Exception {
        try (var admin = Admin.create(clients.settings(BrokerUser.ALERT))) {
            Set<String> visible = admin.listTopics().names().get();

            assertThat(visible).contains(Topics.TEAM_INDICATORS)
                .doesNotContain(Topics.CHECK_INS)
                .doesNotContainAnyElementsOf(INTERNAL);
        }
    }

    @Test
    void keepsOperatorsAwayFromAnswers() {
        clients.assertDeniedReading(BrokerUser.OPERATOR, Topics.CHECK_INS);
        clients.assertDeniedReading(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS));
        INTERNAL.forEach(topic -> clients.assertDeniedReading(BrokerUser.OPERATOR, topic));
    }

    @Test
    void letsNobodyButScoringReleaseCells() {
        clients.assertDeniedWriting(BrokerUser.INGEST, Topics.TEAM_INDICATORS);
        clients.assertDeniedWriting(BrokerUser.ALERT, Topics.TEAM_INDICATORS);
        clients.assertDeniedWriting(BrokerUser.OPERATOR, Topics.TEAM_INDICATORS);
        clients.assertDeniedReading(BrokerUser.INGEST, Topics.TEAM_INDICATORS);
    }

    @Test
    void letsNobodyButScoringSayWhichPolicyItFollows() {
        clients.assertDeniedWriting(BrokerUser.INGEST, Topics.PRIVACY_POLICY);
        clients.assertDeniedWriting(BrokerUser.ALERT, Topics.PRIVACY_POLICY);
        clients.assertDeniedWriting(BrokerUser.OPERATOR, Topics.PRIVACY_POLICY);
    }

    @Test
    void tellsItsOwnTimeWhateverASenderClaims() throws Exception {
        try (var producer = clients.producer(BrokerUser.ALERT)) {
            long before = System.currentTimeMillis();
            var appended = producer.send(new ProducerRecord<>(Topics.CLOCKS, 0, 0L, "alert-service", "1970"))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(appended.timestamp()).isBetween(before, System.currentTimeMillis());
        }
        clients.assertDeniedReading(BrokerUser.ALERT, Topics.CLOCKS);
        clients.assertDeniedWriting(BrokerUser.OPERATOR, Topics.CLOCKS);
    }

    @Test
    void letsNobodyButIngestWriteCheckIns() {
        clients.assertDeniedWriting(BrokerUser.SCORING, Topics.CHECK_INS);
        clients.assertDeniedWriting(BrokerUser.ALERT, Topics.CHECK_INS);
        clients.assertDeniedWriting(BrokerUser.OPERATOR, Topics.CHECK_INS);
    }

    @Test
    void takesNoCheckInThatAReaderCouldChokeOn() {
        try (var producer = clients.producer(BrokerUser.INGEST)) {
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
        try (var admin = Admin.create(clients.settings(BrokerUser.INGEST))) {
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
        try (var producer = clients.producer(BrokerUser.SCORING)) {
            IntStream.range(0, 1000).mapToObj(number -> "cell-" + number).forEach(cell -> {
                written.add(cell);
                var _ = producer.send(new ProducerRecord<>(Topics.TEAM_INDICATORS, cell, cell));
            });
        }

        leaveBehindWhatAnEarlierVersionAllowed();
        clients.broker().close();
        clients = new BrokerClients(
                LocalBroker.start(folder.resolve("kafka"), PORT, Secrets.in(folder.resolve("secrets"))));

        assertThat(clients.readAll(BrokerUser.ALERT, Topics.TEAM_INDICATORS)).containsAll(written);
        clients.assertDeniedReading(BrokerUser.ALERT, Topics.CHECK_INS);
        clients.assertDeniedReading(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS));
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
            .untilAsserted(() -> clients.read(BrokerUser.OPERATOR, Topics.deadLettersOf(Topics.CHECK_INS)));
    }

}
