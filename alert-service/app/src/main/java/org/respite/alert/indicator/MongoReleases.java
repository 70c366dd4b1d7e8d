package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.alert.projection.StoredJson;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Releases in the collection {@code releases}: one document an organisation and period,
 * about 500 bytes a cell, so 16 MB hold the largest organisation many times over. Cells
 * that came together are a field of their own, named by what is in it, so that two
 * instances that add cells at the same time lose none.
 */
class MongoReleases implements Releases {

    private final ReactiveMongoOperations store;

    private final RecentReleases recent = new RecentReleases();

    MongoReleases(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Flux<Release> find(Collection<ReleaseId> ids) {
        return ids.isEmpty() ? Flux.empty()
                : additionsOf(recent.among(ids)).flatMapMany(additions -> find(ids, additions));
    }

    private Flux<Release> find(Collection<ReleaseId> ids, Map<String, Integer> additions) {
        List<Release> known = new ArrayList<>();
        List<ReleaseId> unknown = new ArrayList<>();
        for (ReleaseId id : ids) {
            recent.find(id, additions.get(id.text())).ifPresentOrElse(known::add, () -> unknown.add(id));
        }
        return Flux.fromIterable(known).concatWith(read(unknown));
    }

    // Cells are added often, and hardly ever has another instance added any in between.
    private Mono<Map<String, Integer>> additionsOf(List<ReleaseId> ids) {
        var keys = ids.stream().map(ReleaseId::text).toList();
        return keys.isEmpty() ? Mono.just(Map.of())
                : Flux
                    .from(store.execute(ReleaseDocument.class,
                            collection -> collection.find(Filters.in("_id", keys))
                                .projection(Projections.include("additions"))))
                    .collectMap(kept -> kept.getString("_id"), kept -> kept.getInteger("additions", 0));
    }

    private Flux<Release> read(List<ReleaseId> ids) {
        // There is nothing of them, as long as nothing is found.
        ids.forEach(id -> recent.note(Release.empty(id), 0));
        var keys = ids.stream().map(ReleaseId::text).toList();
        return keys.isEmpty() ? Flux.empty() : store.find(query(where("_id").in(keys)), ReleaseDocument.class)
            .map(kept -> recent.note(kept.release(), kept.additionsSoFar()));
    }

    // By the driver alone: a mapping would look at every cell of every update.
    @Override
    public Mono<Void> add(Map<ReleaseId, List<TeamIndicatorReleased>> cells) {
        if (cells.isEmpty()) {
            return Mono.empty();
        }
        var additions = cells.entrySet().stream().map(added -> addition(added.getKey(), added.getValue())).toList();
        return store.execute(ReleaseDocument.class, collection -> collection.bulkWrite(additions))
            .then(Mono.fromRunnable(() -> cells.forEach(recent::add)));
    }

    private static UpdateOneModel<org.bson.Document> addition(ReleaseId id, List<TeamIndicatorReleased> cells) {
        var text = StoredJson.write(cells);
        var fields = new org.bson.Document("organisation", id.organisation()).append("cadence", id.cadence().name())
            .append("period", id.period())
            .append("cells." + UUID.nameUUIDFromBytes(text.getData()), text);
        return new UpdateOneModel<>(Filters.eq(id.text()),
                new org.bson.Document("$set", fields).append("$inc", new org.bson.Document("additions", 1)),
                new UpdateOptions().upsert(true));
    }

    /**
     * @param id organisation, cadence and period
     * @param additions how often cells were added
     * @param cells those added at once, as JSON, by what is in it
     */
    @Document("releases")
    record ReleaseDocument(@Id String id, String organisation, Cadence cadence, int period, @Nullable Integer additions,
            Map<String, Object> cells) {

        Release release() {
            Map<String, TeamIndicatorReleased> found = new LinkedHashMap<>();
            for (Object kept : cells.values()) {
                for (TeamIndicatorReleased cell : StoredJson.read(kept, TeamIndicatorReleased[].class)) {
                    found.putIfAbsent(cell.id(), cell);
                }
            }
            return new Release(new ReleaseId(organisation, cadence, period), found);
        }

        int additionsSoFar() {
            return additions == null ? 0 : additions;
        }
    }

}
