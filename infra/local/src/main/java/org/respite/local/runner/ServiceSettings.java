package org.respite.local.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.local.broker.BrokerUser;
import org.respite.local.broker.LocalBroker;
import org.respite.local.store.DocumentStore;

/** Points each service at the parts of the runner, by configuration alone. */
final class ServiceSettings {

    /** What only the identity provider is to get. */
    private static final List<String> SERVLETS = List.of("org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.", "org.springframework.boot.webmvc.");

    private static final List<String> DOCUMENTS_AND_LOGINS = List.of("org.springframework.boot.mongodb.",
            "org.springframework.boot.data.", "org.springframework.boot.security.");

    private final Ports ports;

    private final DataFolder folder;

    private final LocalBroker broker;

    private final DocumentStore store;

    private final String issuer;

    ServiceSettings(Ports ports, DataFolder folder, LocalBroker broker, DocumentStore store, String issuer) {
        this.ports = ports;
        this.folder = folder;
        this.broker = broker;
        this.store = store;
        this.issuer = issuer;
    }

    Map<String, Object> ingest() {
        var settings = common(ports.ingest(), BrokerUser.INGEST);
        web(settings, "respite-ingest");
        settings.put("respite.ingest.keys.pseudonym", folder.keys("ingest").resolve("pseudonym.json").toString());
        settings.put("respite.ingest.keys.seal", folder.keys("ingest").resolve("seal.json").toString());
        settings.put("respite.ingest.keys.create-missing", "true");
        return settings;
    }

    Map<String, Object> scoring() {
        var settings = common(ports.scoring(), BrokerUser.SCORING);
        settings.put("spring.kafka.streams.state-dir", folder.streams().toString());
        settings.put("spring.kafka.streams.replication-factor", "1");
        settings.put("respite.scoring.keys.folder", folder.keys("scoring").toString());
        foreign(settings, DOCUMENTS_AND_LOGINS);
        return settings;
    }

    Map<String, Object> alert() {
        var settings = common(ports.alert(), BrokerUser.ALERT);
        web(settings, "respite-alert");
        return settings;
    }

    private Map<String, Object> common(int port, BrokerUser user) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        broker.accessOf(user)
            .settings()
            .forEach((name, value) -> settings.put("spring.kafka.properties[" + name + "]", value));
        settings.put("spring.kafka.bootstrap-servers", broker.accessOf(user).bootstrap());
        foreign(settings, SERVLETS);
        return settings;
    }

    private void web(Map<String, Object> settings, String database) {
        settings.put("spring.mongodb.uri", store.uriOf(database));
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
    }

    private static void foreign(Map<String, Object> settings, List<String> packages) {
        settings.merge(ForeignAutoConfigurations.PROPERTY, String.join(",", packages), (one, more) -> one + "," + more);
    }

}
