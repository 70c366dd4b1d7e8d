package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.stream.Collectors;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ranges in the collection {@code spans}, one document an organisation. */
class MongoReleaseRanges implements ReleaseRanges {

    private final ReactiveMongoOperations store;

    MongoReleaseRanges(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<ReleaseRange> find(String organisation) {
        return store.findById(organisation, SpanDocument.class).map(SpanDocument::range);
    }

    @Override
    public Flux<ReleaseRange> all() {
        return store.findAll(SpanDocument.class).map(SpanDocument::range);
    }

    @Override
    public Mono<Void> widen(Collection<ReleaseId> releases) {
        Map<String, IntSummaryStatistics> fortnights = releases.stream()
            .filter(release -> release.cadence() == Cadence.FORTNIGHT)
            .collect(Collectors.groupingBy(ReleaseId::organisation, Collectors.summarizingInt(ReleaseId::period)));
        return Flux.fromIterable(fortnights.entrySet())
            .concatMap(found -> store.upsert(query(where("_id").is(found.getKey())),
                    new Update().min("first", found.getValue().getMin()).max("last", found.getValue().getMax()),
                    SpanDocument.class))
            .then();
    }

    @Document("spans")
    record SpanDocument(@Id String organisation, int first, int last) {

        ReleaseRange range() {
            return new ReleaseRange(organisation, first, last);
        }
    }

}
