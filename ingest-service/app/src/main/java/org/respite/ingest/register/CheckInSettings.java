package org.respite.ingest.register;

import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken.
 *
 * @param mostPerBlock how many check-ins one person may send in one four-week block,
 * imported ones included; what is sent again under the same id is no other one. The
 * default leaves room for two a day. Further on, scoring-service counts no more than
 * 2,000
 */
@ConfigurationProperties("respite.ingest.check-ins")
record CheckInSettings(@DefaultValue("60") int mostPerBlock) {

    private static final int ANY = 2000;

    CheckInSettings {
        if (mostPerBlock < 1 || mostPerBlock > ANY) {
            throw new InvalidConfigurationException("respite.ingest.check-ins.most-per-block",
                    Integer.toString(mostPerBlock), "1.." + ANY);
        }
    }

}
