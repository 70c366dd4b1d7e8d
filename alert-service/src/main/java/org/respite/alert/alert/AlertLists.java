package org.respite.alert.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which alerts an organisation has, because the store is asked by id only. Collection
 * {@code alertLists}: a document an organisation with the open ones and the years there
 * are, and a document a year with those opened in it.
 */
@Component
class AlertLists {

    private static final int FORTNIGHTS_A_YEAR = 26;

    private final ReactiveMongoOperations store;

    AlertLists(ReactiveMongoOperations store) {
        this.store = store;
    }

    Mono<Set<String>> open(String organisation) {
        return store.findById(organisation, ListDocument.class).map(list -> orEmpty(list.open()));
    }

    Mono<Set<String>> all(String organisation) {
        return store.findById(organisation, ListDocument.class)
            .map(list -> orEmpty(list.years()))
            .flatMapMany(years -> store.find(query(where("_id").in(years)), ListDocument.class))
            .flatMap(year -> Flux.fromIterable(orEmpty(year.alerts())))
            .collect(LinkedHashSet::new, Set::add);
    }

    Mono<Void> add(Alert alert) {
        String year = alert.organisation() + "/" + Math.floorDiv(alert.since(), FORTNIGHTS_A_YEAR);
        return update(year, new Update().addToSet("alerts", alert.id()))
            .then(update(alert.organisation(), new Update().addToSet("open", alert.id()).addToSet("years", year)));
    }

    Mono<Void> close(Alert alert) {
        return update(alert.organisation(), new Update().pull("open", alert.id()));
    }

    private Mono<Void> update(String id, Update update) {
        return store.upsert(query(where("_id").is(id)), update, ListDocument.class).then();
    }

    private static Set<String> orEmpty(@Nullable Set<String> ids) {
        return ids == null ? Set.of() : ids;
    }

    /**
     * @param id organisation, or organisation and year
     */
    @Document("alertLists")
    record ListDocument(@Id String id, @Nullable Set<String> open, @Nullable Set<String> years,
            @Nullable Set<String> alerts) {
    }

}
