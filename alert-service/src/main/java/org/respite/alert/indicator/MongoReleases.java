package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Releases in the collection {@code releases}: one document an organisation and period,
 * about 300 bytes a cell, so 16 MB hold the largest organisation many times over. A cell
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

    @Override
    public Mono<Void> add(Map<ReleaseId, List<TeamIndicatorReleased>> cells) {
        return Flux.fromIterable(cells.entrySet())
            .concatMap(added -> store.upsert(query(where("_id").is(added.getKey().text())),
                    addition(added.getKey(), added.getValue()), ReleaseDocument.class))
            .then();
    }

    private static Update addition(ReleaseId id, List<TeamIndicatorReleased> cells) {
        var update = new Update().set("organisation", id.organisation())
            .set("cadence", id.cadence())
            .set("period", id.period());
        cells.forEach(
                cell -> update.set("cells." + FieldName.of(cell.unit() + "/" + cell.series()), CellDocument.of(cell)));
        return update;
    }

    /**
     * @param id organisation, cadence and period
     * @param cells by unit and series
     */
    @Document("releases")
    record ReleaseDocument(@Id String id, String organisation, Cadence cadence, int period,
            Map<String, CellDocument> cells) {

        Release release() {
            var release = new ReleaseId(organisation, cadence, period);
            Map<String, TeamIndicatorReleased> found = new LinkedHashMap<>();
            cells.values().stream().map(kept -> kept.cell(release)).forEach(cell -> found.put(cell.id(), cell));
            return new Release(release, found);
        }
    }

}
