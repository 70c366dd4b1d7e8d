package org.respite.local.broker;

import org.respite.contract.EnumWord;

/** Who talks to the broker; each with a password of its own. */
public enum BrokerUser {

    INGEST, SCORING, ALERT, OPERATOR;

    String login() {
        return EnumWord.of(this);
    }

    String principal() {
        return "User:" + login();
    }

}
