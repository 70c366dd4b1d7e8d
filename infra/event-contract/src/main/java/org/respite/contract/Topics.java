package org.respite.contract;

/**
 * The Kafka topics. {@link #CHECK_INS} lies left of the anonymity boundary; what lies
 * right of it was released once, with noise, and is safe to show.
 */
public final class Topics {

    /**
     * One record a check-in and one an erasure, keyed by contributor. Readable by
     * ingest-service and scoring-service only.
     */
    public static final String CHECK_INS = "respite.check-ins.v1";

    /**
     * Compacted, keyed by organisation: the unit tree with headcounts per block. No
     * person.
     */
    public static final String UNITS = "respite.units.v1";

    /** Released cells, keyed by unit, kept for ever: the public ledger. */
    public static final String TEAM_INDICATORS = "respite.team-indicators.v1";

    /** Alerts opened, changed and closed, keyed by unit. */
    public static final String TEAM_ALERTS = "respite.team-alerts.v1";

    /** Compacted, one key: the policy that releases follow. No person. */
    public static final String PRIVACY_POLICY = "respite.privacy-policy.v1";

    /**
     * What services learn the broker's time from: nobody reads it, so nothing of it is
     * kept, and it has no dead letters. Has to keep the broker's times, not the senders'.
     */
    public static final String CLOCKS = "respite.clocks.v1";

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {
    }

    /**
     * The topic that takes what could not be read from {@code topic}; same keys, no
     * answers in its headers.
     */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

}
