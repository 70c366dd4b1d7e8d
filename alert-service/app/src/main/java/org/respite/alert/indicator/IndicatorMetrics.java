package org.respite.alert.indicator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.release.ReadOutcome;
import org.respite.contract.EnumWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code respite.indicators.read} counts every record of the released topic once each
 * time it is read:
 *
 * <pre>
 * records read = published + withheld + repeated + conflicting + unreadable
 * cells kept   = published + withheld
 * repeated     : 0 while nothing fails; a restart or a lost store makes it rise
 * conflicting  : must stay 0; scoring-service released something twice: call an operator
 * unreadable   = records put on the dead-letter topic
 * </pre>
 *
 * {@code respite.organisations.unsettled}: organisations whose releases could not be
 * judged at the last try though store and broker were well. Must stay 0: call an
 * operator.
 */
class IndicatorMetrics {

    private static final Logger log = LoggerFactory.getLogger(IndicatorMetrics.class);

    private final MeterRegistry meters;

    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

    IndicatorMetrics(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("respite.organisations.unsettled", unsettled, Set::size).register(meters);
        // All of them are there from the start, at 0.
        Arrays.stream(ReadOutcome.values()).forEach(this::counter);
    }

    void count(Map<ReadOutcome, Integer> outcomes) {
        outcomes.forEach(this::count);
    }

    void unreadable(int records) {
        count(ReadOutcome.UNREADABLE, records);
    }

    void settled(String organisation) {
        unsettled.remove(organisation);
    }

    /** Told once until it is settled. */
    void unsettled(String organisation, String fault) {
        if (unsettled.add(organisation)) {
            log.atError()
                .addKeyValue("organisation", organisation)
                .addKeyValue("fault", fault)
                .log("releases cannot be judged, retrying every minute");
        }
    }

    private void count(ReadOutcome outcome, int records) {
        counter(outcome).increment(records);
        if (outcome == ReadOutcome.CONFLICTING) {
            log.atError().addKeyValue("cells", records).log("a cell was released twice: the first one stays");
        }
    }

    private Counter counter(ReadOutcome outcome) {
        return meters.counter("respite.indicators.read", "outcome", EnumWord.of(outcome));
    }

}
