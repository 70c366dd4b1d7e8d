package org.respite.ingest.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.respite.ingest.broker.EndOffsets;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.broker.ReaderGear;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.web.mydata.KeptBesides;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.operations.clock.CheckedClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    private static final String CLIENT = "ingest-service-journal";

    @Bean
    JournalStore journalStore(ReactiveMongoOperations mongo) {
        return new MongoJournalStore(mongo);
    }

    @Bean
    JournalAccess journalAccess(JournalStore store, PersonKeys keys, JournalNames names,
            ProjectionCatchUp projectionCatchUp, EventLog events, Rosters rosters, CheckedClock clock,
            PersonalReviews reviews, ObjectProvider<KeptBesides> besides) {
        var removal = new EntryRemoval(store, new FlatJournals(store, keys, names));
        return new JournalAccess(new JournalReader(store, keys, names), store, removal, events, projectionCatchUp,
                rosters, clock, reviews,
                (organisation, subject) -> Flux.fromStream(besides.stream())
                    .concatMap(each -> each.erase(organisation, subject))
                    .then());
    }

    @Bean
    PersonalReviews personalReviews(JournalStore store, PersonKeys keys, JournalNames names, Rosters rosters) {
        return new PersonalReviews(store, keys, names, rosters);
    }

    @Bean
    FiledCheckIns filedCheckIns(JournalStore store, PersonKeys keys, JournalNames names) {
        return new FiledInJournals(store, keys, names);
    }

    @Bean
    ProjectionCatchUp catchingUp(EndOffsets ends, JournalStore store, JournalSettings settings) {
        return new ProjectionCatchUp(ends, store, settings.limit(), Schedulers.parallel());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "respite.ingest.journal.follow", matchIfMissing = true)
    JournalProjection journalProjection(ConsumerFactory<?, ?> kafka, JournalStore store, PersonKeys keys,
            JournalNames names, SubjectSeal seal, MeterRegistry registry) {
        var meters = new JournalMetrics(registry);
        return new JournalProjection(ReaderGear.of(kafka, CLIENT, Map.of(), registry),
                new LogRecords(seal, names, meters), new JournalWriter(store, keys, names, meters),
                new FlatJournals(store, keys, names), new KeyCheck(store, keys), store, JournalProjection.STORE);
    }

    /** For the pages, where there are any. */
    @Bean
    OwnData ownData(JournalAccess access, Rosters rosters, CheckedClock clock) {
        return new MemberData(access, rosters, clock);
    }

}
