package org.respite.scoring.topology.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.score.ItemScore;

/** What a source record turned out to be. */
public sealed interface SourceEvent {

    /**
     * Not what it should be; goes to the dead letters as it came.
     *
     * @param reason one word, never data
     */
    record Broken(byte @Nullable [] key, byte @Nullable [] value, String reason) implements SourceEvent {

        /** Nothing of a record belongs in a log. */
        @Override
        public String toString() {
            return "Broken[reason=" + reason + "]";
        }

    }

    /** What the first stage works on. */
    sealed interface Arrival extends SourceEvent {

        /** The record key on the way to the second stage. */
        String organisation();

    }

    /** What the second stage works on. */
    sealed interface Change {

    }

    /**
     * @param fortnight what it counts for; absent if it came too late
     */
    record ScoredCheckIn(UUID id, String organisation, String unit, String contributor, @Nullable Integer fortnight,
            List<ItemScore> scores) implements Arrival {

        /** Nothing of a check-in belongs in a log. */
        @Override
        public String toString() {
            return "ScoredCheckIn[hidden]";
        }

    }

    /**
     * A check-in of an instrument or an item that this version does not know. Another one
     * may, so it waits.
     */
    record UnscoredCheckIn(CheckInAccepted checkIn) implements Arrival {

        @Override
        public String organisation() {
            return checkIn.organisation();
        }

        /** Nothing of a check-in belongs in a log. */
        @Override
        public String toString() {
            return "UnscoredCheckIn[hidden]";
        }

    }

    /**
     * A check-in of somebody who belonged to no unit. Nothing of it is kept but its id,
     * so that it counts under no later version of its unit either.
     *
     * @param blocks those it can have been answered in, which depends on the zone
     */
    record UnplacedCheckIn(UUID id, String organisation, String contributor, Set<Integer> blocks) implements Arrival {

        /** Nothing of a check-in belongs in a log. */
        @Override
        public String toString() {
            return "UnplacedCheckIn[hidden]";
        }

    }

    /**
     * @param fortnight what it is taken out of; absent if that is closed
     * @param block the same; a check-in of a closed block stays where it is
     */
    record Erasure(UUID id, String organisation, String contributor, @Nullable Integer fortnight,
            @Nullable Integer block) implements Arrival {

        /** Nothing of a check-in belongs in a log. */
        @Override
        public String toString() {
            return "Erasure[hidden]";
        }

    }

    /**
     * Somebody's indices in the organisation of the record's key.
     *
     * @param cadence of the series: those of a fortnight and those of a block
     * @param period index of the fortnight or block
     * @param before by series; empty if these are the person's first in the period
     * @param after by series; what is missing here and was there before is taken back
     */
    record IndexChange(String unit, Cadence cadence, int period, SortedMap<String, Integer> before,
            SortedMap<String, Integer> after) implements Change {

        /** The fortnight with which the period is released. */
        public int lastFortnight() {
            return switch (cadence) {
                case FORTNIGHT -> period;
                case BLOCK -> ReportingCalendar.lastFortnightOf(period);
            };
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "IndexChange[hidden]";
        }

    }

    record UnitTree(UnitTreePublished published) implements Arrival, Change {

        @Override
        public String organisation() {
            return published.organisation();
        }

    }

    /**
     * Everything that stood in a partition of the sources at an instant lies before this.
     *
     * @param partition of the sources
     * @param partitions how many there are
     * @param instant by the organisation's clock
     */
    record Watermark(int partition, int partitions, Instant instant) implements Arrival, Change {

        /**
         * Divides every publication instant: those are quarters of an hour in every zone.
         */
        public static final Duration STEP = Duration.ofMinutes(15);

        /** It goes to every partition, so it needs no key. */
        @Override
        public String organisation() {
            return "";
        }

    }

}
