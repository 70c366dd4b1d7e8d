package org.respite.ingest.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How journals are kept.
 *
 * @param follow whether this instance files the log in journals; exactly one is to, all
 * can show and erase
 * @param limit how long an owner waits for the journal to have read up to now
 */
@ConfigurationProperties("respite.ingest.journal")
record JournalSettings(@DefaultValue("true") boolean follow, @DefaultValue("5s") Duration limit) {
}
