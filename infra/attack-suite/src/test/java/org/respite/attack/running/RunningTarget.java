package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.AlertApplication;
import org.respite.attack.bound.Promise;
import org.respite.attack.core.PlantedKeys;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;
import org.respite.ingest.IngestApplication;
import org.respite.contract.Topics;
import org.respite.local.broker.BrokerUser;
import org.respite.scoring.ScoringApplication;
import org.respite.scoring.release.ReleasePolicy;

/** The three services on the local runner's broker, store and clock. */
public final class RunningTarget implements RunningSystem, AutoCloseable {

    private final Map<String, Records> topics = new HashMap<>();

    private final Set<String> opened = new HashSet<>();

    private final MetricsPages metrics = new MetricsPages(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), ServiceSettings.OPERATORS_TOKEN);

    private final Platform platform;

    private final LogLines log = LogLines.listen();

    private final Messages messages;

    private final List<String> subscribers;

    private final ServiceSettings settings;

    private final Services services;

    private final ReleasedCells released;

    private int scoring;

    private int alert;

    private RunningTarget(Platform platform, Messages messages, List<String> subscribers) {
        this.platform = platform;
        this.messages = messages;
        this.subscribers = subscribers;
        this.settings = new ServiceSettings(platform, People.issuer());
        this.services = new Services(platform.clock());
        this.released = new ReleasedCells(operator());
    }

    /**
     * Returns when everything runs.
     * @param subscribers organisations with a webhook
     */
    public static RunningTarget start(Path folder, Instant now, List<String> subscribers) throws IOException {
        var target = new RunningTarget(Platform.start(folder, now), Messages.receive(), subscribers);
        target.services.start(Service.INGEST, IngestApplication.builder(), target.settings.ingest());
        target.startScoring();
        target.replaceAlertService();
        return target;
    }

    /** Starts ingest-service again with this roster on file beside all it knows. */
    void read(PlannedRoster roster) {
        try {
            Path file = Files.write(platform.folder().resolve("roster.json"), roster.toBytes());
            services.start(Service.INGEST, IngestApplication.builder(), settings.ingest(file));
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void startScoring() {
        scoring++;
        services.start(Service.SCORING, ScoringApplication.builder(), settings.scoring(scoring));
    }

    @Override
    public void replaceAlertService() {
        alert++;
        services.start(Service.ALERT, AlertApplication.builder(),
                settings.alert(alert, messages.address(), subscribers));
    }

    /**
     * Returns when scoring-service, with nothing left but the broker and its keys, has
     * read everything again.
     */
    void scoreFromTheBeginning() {
        startScoring();
        new ReadingProgress(platform.broker().accessOf(BrokerUser.SCORING).settings(),
                ServiceSettings.applicationId(scoring))
            .awaitEnd();
    }

    @Override
    public Promise promise() {
        return new Promise(ReleasePolicy.standard());
    }

    @Override
    public Surface open(String organisation) {
        var surface = new RunningSurface(organisation, this);
        if (opened.add(organisation)) {
            new PlantedKeys(keys(), "running").plant(organisation, surface.fortnight());
        }
        return surface;
    }

    Platform platform() {
        return platform;
    }

    ReleasedCells released() {
        return released;
    }

    Path keys() {
        return settings.keys();
    }

    ImportDoor importDoor(String organisation) {
        return new ImportDoor(addressOf(Service.INGEST), People.token("importer", organisation, Role.IMPORTER));
    }

    ErasureDoor erasureDoor(String organisation, String person) {
        return new ErasureDoor(addressOf(Service.INGEST), People.token(person, organisation, Role.CLINICIAN));
    }

    String metrics() {
        return metrics
            .of(List.of(managementOf(Service.INGEST), managementOf(Service.SCORING), managementOf(Service.ALERT)));
    }

    @Override
    public URI managementOf(Service service) {
        return services.managementOf(service);
    }

    @Override
    public String operatorsToken() {
        return ServiceSettings.OPERATORS_TOKEN;
    }

    @Override
    public URI addressOf(Service service) {
        return services.addressOf(service);
    }

    @Override
    public String token(String subject, String organisation, Role role) {
        return People.token(subject, organisation, role);
    }

    @Override
    public URI loggedIn(URI sentTo, String subject, String organisation) {
        return People.loggedIn(sentTo, subject, organisation);
    }

    @Override
    public Map<String, Object> brokerAs(Service service) {
        return new HashMap<>(platform.broker().accessOf(Platform.userOf(service)).settings());
    }

    private Map<String, String> operator() {
        return platform.broker().accessOf(BrokerUser.OPERATOR).settings();
    }

    /** Each user sees what they may know of; together they see all. */
    @Override
    public List<String> topics() {
        Set<String> all = new TreeSet<>();
        for (BrokerUser user : BrokerUser.values()) {
            try (var admin = Admin.create(new HashMap<>(platform.broker().accessOf(user).settings()))) {
                all.addAll(admin.listTopics().names().get());
            }
            catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return topics.computeIfAbsent(topic, name -> new Records(readerOf(name), name)).all();
    }

    /** Dead letters of check-ins can hold answers: not even operators read them. */
    private Map<String, String> readerOf(String topic) {
        return topic.equals(Topics.deadLettersOf(Topics.CHECK_INS))
                ? platform.broker().accessOf(BrokerUser.INGEST).settings() : operator();
    }

    @Override
    public List<String> log() {
        return log.all();
    }

    @Override
    public List<String> notifications(String organisation) {
        return messages.to(organisation);
    }

    @Override
    public void close() {
        topics.values().forEach(Records::close);
        released.close();
        services.close();
        messages.close();
        platform.close();
    }

}
