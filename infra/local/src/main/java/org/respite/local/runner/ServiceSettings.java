package org.respite.local.runner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.respite.local.broker.BrokerUser;
import org.respite.local.broker.LocalBroker;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.identity.DemoIdentityProvider;
import org.respite.local.store.DocumentStore;

/** Points each service at the parts of the runner, by configuration alone. */
final class ServiceSettings {

    /** What only the identity provider is to get. */
    private static final List<String> SERVLETS = List.of("org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.", "org.springframework.boot.webmvc.");

    private static final List<String> DOCUMENTS_AND_LOGINS = List.of("org.springframework.boot.mongodb.",
            "org.springframework.boot.data.", "org.springframework.boot.security.");

    private final Site site;

    private final LocalBroker broker;

    private final DocumentStore store;

    ServiceSettings(Site site, LocalBroker broker, DocumentStore store) {
        this.site = site;
        this.broker = broker;
        this.store = store;
    }

    Map<String, Object> ingest(Optional<Path> roster) {
        var settings = common(site.ports().ingest(), BrokerUser.INGEST);
        web(settings, "respite-ingest");
        Path keys = site.folder().keys("ingest");
        settings.put("respite.ingest.keys.pseudonym", keys.resolve("pseudonym.json").toString());
        settings.put("respite.ingest.keys.seal", keys.resolve("seal.json").toString());
        settings.put("respite.ingest.keys.create-missing", "true");
        settings.put("respite.http.sign-in.address", site.ingest().toString());
        settings.put("respite.http.sign-in.client-id", DemoIdentityProvider.CHECK_INS);
        settings.put("respite.ingest.help.contacts[0].name", "Staff counselling (demo)");
        settings.put("respite.ingest.help.contacts[0].mail", "counselling@demo.example");
        settings.put("respite.ingest.pages.what-changed", site.alert().resolve("what-changed.html").toString());
        settings.put("respite.ingest.my-data.roster-contact", "the rota office (demo)");
        settings.put("respite.ingest.zone", DemoOrganisation.ZONE.getId());
        // What is replayed brings its own people where there is no roster.
        roster.ifPresentOrElse(file -> settings.put("respite.ingest.roster.file", file.toString()),
                () -> settings.put("respite.ingest.roster.learn-from-import", "true"));
        return settings;
    }

    Map<String, Object> scoring() {
        var settings = common(site.ports().scoring(), BrokerUser.SCORING);
        settings.put("spring.kafka.streams.state-dir", site.folder().streams().toString());
        settings.put("respite.scoring.keys.folder", site.folder().keys("scoring").toString());
        // A replay waits for every release.
        settings.put("respite.scoring.tick", "200ms");
        foreign(settings, DOCUMENTS_AND_LOGINS);
        return settings;
    }

    Map<String, Object> alert() {
        var settings = common(site.ports().alert(), BrokerUser.ALERT);
        web(settings, "respite-alert");
        settings.put("respite.http.sign-in.address", site.alert().toString());
        settings.put("respite.http.sign-in.client-id", DemoIdentityProvider.PAGE);
        settings.put("respite.alert.keys.session", site.folder().keys("alert").resolve("session.json").toString());
        settings.put("respite.alert.keys.create-missing", "true");
        // On disk in a folder of whoever started it, as everything else.
        settings.put("respite.alert.notification.allow-unsealed", true);
        return settings;
    }

    private Map<String, Object> common(int port, BrokerUser user) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", Ports.managementOf(port));
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
        var access = broker.accessOf(user);
        access.settings().forEach((name, value) -> settings.put("spring.kafka.properties[" + name + "]", value));
        settings.put("spring.kafka.bootstrap-servers", access.bootstrap());
        foreign(settings, SERVLETS);
        return settings;
    }

    private void web(Map<String, Object> settings, String database) {
        settings.put("spring.mongodb.uri", store.uriOf(database));
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", site.people().issuer());
        settings.put("respite.http.token.audiences", DemoIdentityProvider.AUDIENCE);
        // A replay comes as fast as it is taken, all from one importer, and is shown to
        // one leader.
        settings.put("respite.http.quota.requests-per-second", "1000");
        settings.put("respite.http.quota.burst", "1000");
    }

    private static void foreign(Map<String, Object> settings, List<String> packages) {
        settings.merge(ForeignAutoConfigurations.PROPERTY, String.join(",", packages), (one, more) -> one + "," + more);
    }

}
