package org.respite.ingest.checkin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.ingest.broker.BrokerSettings;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.register.CheckInRegister;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.web.answer.HandIn;
import org.respite.operations.clock.CheckedClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchSettings.class)
class CheckInConfiguration {

    /**
     * Beyond the broker's own limit, so that of a chunk that is partly acknowledged that
     * part is told; still within the six seconds a sender may be kept waiting.
     */
    private static final Duration MARGIN = Duration.ofMillis(200);

    @Bean
    SubmissionEvaluator submissionEvaluator(Catalogue catalogue, Offer offer, Rosters rosters, Pseudonyms pseudonyms,
            SubjectSeal seal) {
        return new SubmissionEvaluator(new SubmissionPolicy(new CheckInPolicy(catalogue, offer)), rosters, pseudonyms,
                seal);
    }

    @Bean
    CheckInIntake checkInIntake(SubmissionEvaluator submissionEvaluator, Rosters rosters,
            CheckInRegister checkInRegister, EventLog events, CheckedClock clock, MeterRegistry meters,
            Scheduler workers, BrokerSettings broker) {
        return new CheckInIntake(submissionEvaluator, rosters, checkInRegister, events, clock,
                new CheckInMetrics(meters), workers, broker.limit().plus(MARGIN));
    }

    /** For the pages, where there are any. */
    @Bean
    HandIn handIn(CheckInIntake intake, Rosters rosters) {
        return new MemberHandIn(intake, organisation -> rosters.calendarOf(organisation).zone());
    }

}
