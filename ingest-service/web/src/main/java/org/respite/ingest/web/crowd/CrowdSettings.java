package org.respite.ingest.web.crowd;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many people the pages serve at the same time. Every instance counts on its own;
 * whoever is one too many is told to come again (503).
 *
 * @param pagesAtOnce how many requests for pages are in work at once; one for each MB of
 * the heap, but 32 at least and 1000 at most, unless set. Help and signing out are not
 * counted
 * @param signInsPerSecond how many people a second may be sent to sign in, for ever; ten
 * times as many at once after some quiet
 * @param signInsPerAddress how many of them may come from one address, or one network of
 * IPv6 (64 bits); a hospital may have one for everybody
 */
@ConfigurationProperties("respite.ingest.crowd")
record CrowdSettings(@Nullable Integer pagesAtOnce, @DefaultValue("100") int signInsPerSecond,
        @DefaultValue("20") int signInsPerAddress) {

    private static final int MOST = 100_000;

    private static final int FEWEST_DERIVED = 32;

    private static final int MOST_DERIVED = 1000;

    private static final int MB = 1024 * 1024;

    CrowdSettings {
        if (pagesAtOnce != null) {
            require("pages-at-once", pagesAtOnce);
        }
        require("sign-ins-per-second", signInsPerSecond);
        require("sign-ins-per-address", signInsPerAddress);
    }

    private static void require(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new InvalidConfigurationException("respite.ingest.crowd." + name, Integer.toString(value),
                    "1.." + MOST);
        }
    }

    /**
     * As set, or as many as a heap has room for: a page in work takes some 100 kB.
     * @param heap in bytes, at most
     */
    int pagesAtOnce(long heap) {
        return Objects.requireNonNullElse(pagesAtOnce, Math.clamp(heap / MB, FEWEST_DERIVED, MOST_DERIVED));
    }

}
