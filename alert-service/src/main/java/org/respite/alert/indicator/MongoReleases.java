package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.respite.alert.projection.StoredJson;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Releases in the collection {@code releases}: one document an organisation and period,
 * about 500 bytes a cell, so 16 MB hold the largest organisation many times over. A cell
 * is a field of its own, so that two instances that add cells at the same time lose none.
 */
@Component
class MongoReleases implements Releases {

    private final ReactiveMongoOperations store;

    MongoReleases(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Flux<Release> find(Collection<ReleaseId> ids) {
        var keys = ids.stream().map(ReleaseId::text).toList();
        return keys.isEmpty() ? Flux.empty()
                : store.find(query(where("_id").in(keys)), ReleaseDocument.class).map(ReleaseDocument::release);
    }

    // By the driver alone: a mapping would look at every cell of every update.
    @Override
    public Mono<Void> add(Map<ReleaseId, List<TeamIndicatorReleased>> cells) {
        if (cells.isEmpty()) {
            return Mono.empty();
        }
        var additions = cells.entrySet().stream().map(added -> addition(added.getKey(), added.getValue())).toList();
        return store.execute(ReleaseDocument.class, collection -> collection.bulkWrite(additions)).then();
    }

    private static UpdateOneModel<org.bson.Document> addition(ReleaseId id, List<TeamIndicatorReleased> cells) {
        var fields = new org.bson.Document("organisation", id.organisation()).append("cadence", id.cadence().name())
            .append("period", id.period());
        cells.forEach(cell -> fields.append("cells." + FieldName.of(cell.unit() + "/" + cell.series()),
                StoredJson.write(cell)));
        return new UpdateOneModel<>(Filters.eq(id.text()), new org.bson.Document("$set", fields),
                new UpdateOptions().upsert(true));
    }

    /**
     * @param id organisation, cadence and period
     * @param cells by unit and series, as JSON
     */
    @Document("releases")
    record ReleaseDocument(@Id String id, String organisation, Cadence cadence, int period, Map<String, String> cells) {

        Release release() {
            Map<String, TeamIndicatorReleased> found = new LinkedHashMap<>();
            cells.values()
                .stream()
                .map(kept -> StoredJson.read(kept, TeamIndicatorReleased.class))
                .forEach(cell -> found.put(cell.id(), cell));
            return new Release(new ReleaseId(organisation, cadence, period), found);
        }
    }

}
