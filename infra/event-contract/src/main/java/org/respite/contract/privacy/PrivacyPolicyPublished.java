package org.respite.contract.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * The policy that releases follow from now on. Produced by scoring-service whenever it
 * starts; the newest one holds. So that people can be told before they first answer, by
 * whoever talks to them, what will be published about their team and how well it is
 * protected.
 *
 * @param profile the privacy profile's name
 * @param publishedAt when scoring-service began to follow it
 * @param clipWidth D: scores are clipped to a public centre ± D/2
 * @param groups series that are released together
 * @param minimumCount contributors below which a cell is withheld
 * @param minimumNoisyCount the same for their number as it would be published
 * @param promise what it amounts to
 */
public record PrivacyPolicyPublished(String profile, Instant publishedAt, int clipWidth, List<SeriesGroup> groups,
        int minimumCount, int minimumNoisyCount, PrivacyPromise promise) {

    /** There is one policy: that of the scoring-service that releases. */
    private static final String KEY = "policy";

    public PrivacyPolicyPublished {
        groups = List.copyOf(groups);
    }

    /**
     * Series that share a period, a group of people and one noisy count.
     *
     * @param cadence how long a period is
     * @param series what is measured
     * @param minimumRoster people on the roster below which teams are released together
     * with siblings, or not at all
     * @param sumVariance σ² of the noise in each sum
     * @param countVariance σ² of the noise in the count
     */
    public record SeriesGroup(Cadence cadence, List<String> series, int minimumRoster, long sumVariance,
            double countVariance) {

        public SeriesGroup {
            series = List.copyOf(series);
        }

    }

    @JsonIgnore
    public String key() {
        return KEY;
    }

    @JsonIgnore
    public String id() {
        return profile + "/" + publishedAt;
    }

}
