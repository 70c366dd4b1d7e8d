package org.respite.ingest.checkin;

import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a batch may hold.
 *
 * @param mostLines how many lines one request may hold, blank ones included; what follows
 * is not read. Bounds what one small packed request can ask for
 */
@ConfigurationProperties("respite.ingest.batch")
record BatchSettings(@DefaultValue("200000") int mostLines) {

    BatchSettings {
        if (mostLines < 1) {
            throw new InvalidConfigurationException("respite.ingest.batch.most-lines", Integer.toString(mostLines),
                    "1 or more");
        }
    }

}
