package org.respite.alert.notification.routing;

import org.respite.contract.EnumWord;

/** The ways of telling someone. */
public enum ChannelKind {

    /** Any receiver of Standard Webhooks 1.0. */
    WEBHOOK,
    /** One address, by SMTP. */
    EMAIL,
    /** A Slack incoming webhook. */
    SLACK,
    /** A webhook of Teams Workflows. */
    TEAMS,
    /** Alertmanager's API v2. */
    ALERTMANAGER;

    /** As in settings and metric labels. */
    public String tag() {
        return EnumWord.of(this);
    }

}
