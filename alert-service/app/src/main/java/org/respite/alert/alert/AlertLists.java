package org.respite.alert.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which alerts an organisation has, because the store is asked by id only. Collection
 * {@code alertLists}: a document an organisation with the open ones and the years there
 * are, and a document a year with those opened in it.
 */
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
        return add(alert.organisation(), List.of(alert));
    }

    /** All of one organisation. The year comes first: the open ones point to it. */
    Mono<Void> add(String organisation, List<Alert> alerts) {
        Map<String, List<String>> years = alerts.stream()
            .collect(Collectors.groupingBy(AlertLists::yearOf, Collectors.mapping(Alert::id, Collectors.toList())));
        var open = alerts.stream().filter(Alert::open).map(Alert::id).toArray();
        return Flux.fromIterable(years.entrySet())
            .concatMap(year -> update(year.getKey(), new Update().addToSet("alerts").each(year.getValue().toArray())))
            .then(update(organisation,
                    new Update().addToSet("open").each(open).addToSet("years").each(years.keySet().toArray())));
    }

    private static String yearOf(Alert alert) {
        return alert.organisation() + "/" + Math.floorDiv(alert.since(), FORTNIGHTS_A_YEAR);
    }

    Mono<Void> close(Alert alert) {
        return close(alert.organisation(), List.of(alert));
    }

    /** All of one organisation. */
    Mono<Void> close(String organisation, List<Alert> alerts) {
        return update(organisation, new Update().pullAll("open", alerts.stream().map(Alert::id).toArray()));
    }

    private Mono<Void> update(String id, Update update) {
        return Mono.defer(() -> store.upsert(query(where("_id").is(id)), update, ListDocument.class)).then();
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
