package org.respite.attack.running;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.attack.surface.RunningSystem.Service;

/** Points services at the platform, by configuration alone. */
final class ServiceSettings {

    private static final List<String> SERVLETS = List.of("org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.", "org.springframework.boot.webmvc.");

    private static final List<String> DOCUMENTS_AND_LOGINS = List.of("org.springframework.boot.mongodb.",
            "org.springframework.boot.data.", "org.springframework.boot.security.");

    /** Not to be had from outside: 24 bytes of the alphabet, as webhooks want them. */
    private static final String WEBHOOK_SECRET = "whsec_YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4";

    static final String OPERATORS_TOKEN = "operators-of-the-attacked-system";

    private final Platform platform;

    private final String issuer;

    ServiceSettings(Platform platform, String issuer) {
        this.platform = platform;
        this.issuer = issuer;
    }

    Map<String, Object> ingest(Path roster) {
        var settings = ingest();
        settings.put("respite.ingest.roster.file", roster.toString());
        return settings;
    }

    Map<String, Object> ingest() {
        var settings = common(Service.INGEST);
        settings.put("spring.mongodb.uri", platform.store().uriOf("ingest"));
        Path keys = platform.folder().resolve("ingest-keys");
        settings.put("respite.ingest.keys.pseudonym", keys.resolve("pseudonym.json").toString());
        settings.put("respite.ingest.keys.seal", keys.resolve("seal.json").toString());
        settings.put("respite.ingest.keys.create-missing", "true");
        // The port is not known yet; visitors take the path of where they are sent back
        // to.
        settings.put("respite.http.sign-in.address", "http://localhost:8081/");
        settings.put("respite.http.sign-in.client-id", "respite-check-ins");
        settings.put("respite.ingest.help.none", "true");
        // All its people come from one address, at once.
        settings.put("respite.ingest.crowd.sign-ins-per-address", "1000");
        settings.put("respite.ingest.crowd.sign-ins-per-second", "1000");
        settings.put("respite.ingest.zone", "UTC");
        // Attacks bring their teams with them.
        settings.put("respite.ingest.roster.learn-from-import", "true");
        settings.put("respite.ingest.roster.load-limit", "10m");
        return settings;
    }

    /**
     * @param generation each has an application id and a state of its own, so it reads
     * its log from the beginning
     */
    Map<String, Object> scoring(int generation) {
        var settings = common(Service.SCORING);
        settings.put("spring.kafka.streams.application-id", applicationId(generation));
        settings.put("spring.kafka.streams.state-dir", platform.folder().resolve("state-" + generation).toString());
        settings.put("respite.scoring.keys.folder", keys().toString());
        settings.put("respite.scoring.tick", "200ms");
        foreign(settings, DOCUMENTS_AND_LOGINS);
        return settings;
    }

    static String applicationId(int generation) {
        return "scoring-service-" + generation;
    }

    Path keys() {
        return platform.folder().resolve("scoring-keys");
    }

    /**
     * @param generation each has an empty database of its own
     * @param messages where subscribers are told
     */
    Map<String, Object> alert(int generation, URI messages, List<String> subscribers) {
        var settings = common(Service.ALERT);
        settings.put("spring.mongodb.uri", platform.store().uriOf("alert-" + generation));
        settings.put("respite.alert.notification.secrets.attack[0]", WEBHOOK_SECRET);
        for (int i = 0; i < subscribers.size(); i++) {
            String subscription = "respite.alert.notification.subscriptions[" + i + "].";
            settings.put(subscription + "id", subscribers.get(i));
            settings.put(subscription + "organisation", subscribers.get(i));
            settings.put(subscription + "minimum-severity", "watch");
            settings.put(subscription + "channel", "webhook");
            settings.put(subscription + "target", messages.resolve("/" + subscribers.get(i)).toString());
            settings.put(subscription + "secret", "attack");
        }
        return settings;
    }

    private Map<String, Object> common(Service service) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("respite.operations.token", OPERATORS_TOKEN);
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        settings.put("respite.http.token.audiences", "respite");
        // One importer brings everybody's check-ins.
        settings.put("respite.http.quota.requests-per-second", 10_000);
        settings.put("respite.http.quota.burst", 10_000);
        settings.put("respite.http.quota.concurrent-requests", 1_000);
        settings.put("respite.http.quota.streams", 1_000);
        var access = platform.broker().accessOf(Platform.userOf(service));
        access.settings().forEach((name, value) -> settings.put("spring.kafka.properties[" + name + "]", value));
        settings.put("spring.kafka.bootstrap-servers", access.bootstrap());
        foreign(settings, SERVLETS);
        return settings;
    }

    /** The local runner's filter keeps these from a service. */
    private static void foreign(Map<String, Object> settings, List<String> packages) {
        settings.merge("respite.local.foreign-auto-configurations", String.join(",", packages),
                (one, more) -> one + "," + more);
    }

}
