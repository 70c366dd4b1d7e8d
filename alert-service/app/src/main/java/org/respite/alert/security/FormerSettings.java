package org.respite.alert.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Settings with which the page signed in by itself, and kept a token. They change nothing
 * any more, and a service that has them starts.
 */
final class FormerSettings {

    private static final Logger log = LoggerFactory.getLogger(FormerSettings.class);

    private static final String PREFIX = "respite.alert.page";

    private static final String INSTEAD = "respite.http.sign-in.address, respite.http.sign-in.client-id, "
            + "respite.alert.keys.session";

    private FormerSettings() {
    }

    static void warnOf(Environment environment) {
        if (Binder.get(environment).bind(PREFIX, Bindable.mapOf(String.class, Object.class)).isBound()) {
            log.atWarn()
                .addKeyValue("setting", PREFIX)
                .addKeyValue("set", INSTEAD)
                .log("settings with which the page signed in by itself are not read any more, others are needed");
        }
    }

}
