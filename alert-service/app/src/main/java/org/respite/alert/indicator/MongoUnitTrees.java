package org.respite.alert.indicator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Mono;

/**
 * Unit trees in the collection {@code unitTrees}, one document an organisation.
 * Headcounts are left out: every cell carries its own.
 */
class MongoUnitTrees implements UnitTrees {

    private final ReactiveMongoOperations store;

    MongoUnitTrees(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<UnitTreePublished> find(String organisation) {
        return store.findById(organisation, TreeDocument.class).map(TreeDocument::tree);
    }

    @Override
    public Mono<Void> keep(UnitTreePublished tree) {
        return find(tree.organisation()).filter(kept -> kept.publishedAt().isAfter(tree.publishedAt()))
            .switchIfEmpty(Mono.defer(() -> store.save(TreeDocument.of(tree)).thenReturn(tree)))
            .then();
    }

    @Document("unitTrees")
    record TreeDocument(@Id String organisation, String zone, Instant publishedAt, List<UnitDocument> units) {

        static TreeDocument of(UnitTreePublished tree) {
            return new TreeDocument(tree.organisation(), tree.zone().getId(), tree.publishedAt(),
                    tree.units().stream().map(UnitDocument::of).toList());
        }

        UnitTreePublished tree() {
            return new UnitTreePublished(organisation, ZoneId.of(zone), publishedAt,
                    units.stream().map(UnitDocument::unit).toList(),
                    Collections.unmodifiableSortedMap(new TreeMap<>()));
        }
    }

    record UnitDocument(String key, String name, @org.jspecify.annotations.Nullable String parent) {

        static UnitDocument of(Unit unit) {
            return new UnitDocument(unit.id(), unit.name(), unit.parent());
        }

        Unit unit() {
            return new Unit(key, name, parent);
        }
    }

}
