package org.respite.local.broker;

import java.util.Locale;

/** Who talks to the broker; each with a password of its own. */
public enum BrokerUser {

    INGEST, SCORING, ALERT, OPERATOR;

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    String principal() {
        return "User:" + login();
    }

}
