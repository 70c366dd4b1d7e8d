package org.respite.local.runner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.respite.local.identity.DemoIdentityProvider;
import org.respite.local.identity.DemoPerson;

/** Tells a newcomer where things are and what to try, ready to paste. */
final class Guide {

    private final Site site;

    Guide(Site site) {
        this.site = site;
    }

    /** What to look at, given what time it is for the organisation. */
    List<String> lines(Instant now) {
        return """

                Look at
                  %1$-40s released figures and alerts; sign in as leader, password %2$s
                  %10$-40s one's own check-ins; sign in as clinician, password %7$s
                  %3$-40s and on %4$d and %5$d: metrics for Prometheus, for this machine alone
                  %6$s

                Hand in a check-in (clinician, password %7$s)
                  TOKEN=$(%8$s)
                  curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -d '%9$s' \\
                    %10$sapi/v1/check-ins
                With this token from a device that others use too: it hands in, and reads and erases nothing
                  TOKEN=$(%13$s)

                Read alerts (leader, password %2$s)
                  TOKEN=$(%11$s)
                  curl -s -H "Authorization: Bearer $TOKEN" '%12$sapi/v1/alerts?state=all'
                """
            .formatted(site.alert(), secret(DemoPerson.LEADER), site.management(site.ports().ingest()) + "prometheus",
                    Ports.managementOf(site.ports().scoring()), Ports.managementOf(site.ports().alert()),
                    "everything is kept in " + site.folder().root(), secret(DemoPerson.CLINICIAN),
                    token(DemoPerson.CLINICIAN), checkIn(now), site.ingest(), token(DemoPerson.LEADER), site.alert(),
                    token(DemoIdentityProvider.SHARED_DEVICE))
            .lines()
            .toList();
    }

    /** The one line that says that everything runs. */
    String ready() {
        return "respite ready: page %s  check-ins %s  metrics of scoring %sprometheus  sign-in %s  kafka 127.0.0.1:%d"
            .formatted(site.alert(), site.ingest(), site.management(site.ports().scoring()), site.identity(),
                    site.ports().kafka());
    }

    private String token(DemoPerson person) {
        return token(person.login());
    }

    private String token(String client) {
        return "curl -s -u %s:%s -d grant_type=client_credentials %soauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'"
            .formatted(client, site.secrets().of(DemoIdentityProvider.secretOf(client)), site.identity());
    }

    private String secret(DemoPerson person) {
        return site.secrets().of(DemoIdentityProvider.secretOf(person.login()));
    }

    private static String checkIn(Instant now) {
        return "{\"id\":\"%s\",\"instrument\":\"daily-energy/1\",\"answeredAt\":\"%s\",\"answers\":{\"energy\":4}}"
            .formatted(UUID.randomUUID(), now);
    }

}
