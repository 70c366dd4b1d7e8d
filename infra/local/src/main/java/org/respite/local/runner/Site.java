package org.respite.local.runner;

import java.net.URI;
import java.time.InstantSource;
import org.respite.local.clock.SharedClock;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.IdentitySettings;

/**
 * What every part of a run refers to.
 *
 * @param ports where everything listens
 * @param folder where everything is kept
 * @param secrets who may do what
 * @param clock what time it is
 */
record Site(Ports ports, DataFolder folder, Secrets secrets, SharedClock clock) {

    static Site of(Ports ports, DataFolder folder, InstantSource real) {
        return new Site(ports, folder, Secrets.in(folder.secrets()), new SharedClock(folder.clock(), real));
    }

    IdentitySettings people() {
        return new IdentitySettings(ports.identity(), DemoOrganisation.ID, alert(), ingest(), folder.signingKey());
    }

    /** The clinicians' pages, too. */
    URI ingest() {
        return at(ports.ingest());
    }

    /** Health and metrics of the service on a port. */
    URI management(int port) {
        return at(Ports.managementOf(port)).resolve("actuator/");
    }

    /** The leadership page, too. */
    URI alert() {
        return at(ports.alert());
    }

    URI identity() {
        return at(ports.identity());
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port + "/");
    }
}
