package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.respite.alert.release.Release;
import org.respite.alert.unit.UnitNames;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Groups in the collection {@code groups}: one document a team that was ever in one. */
class MongoJointTeams implements JointTeams {

    private final ReactiveMongoOperations store;

    MongoJointTeams(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Void> note(Release release) {
        var joint = release.jointUnits();
        if (joint.isEmpty()) {
            return Mono.empty();
        }
        var bulk = store.bulkOps(BulkMode.UNORDERED, GroupsDocument.class);
        var organisation = release.id().organisation();
        joint.forEach(unit -> UnitNames.members(unit)
            .forEach(team -> bulk.upsert(query(where("_id").is(idOf(organisation, team))),
                    new Update().addToSet("joint", unit))));
        return bulk.execute().then();
    }

    @Override
    public Mono<SortedSet<String>> of(String organisation, Collection<String> teams) {
        var ids = teams.stream().map(team -> idOf(organisation, team)).toList();
        return store.find(query(where("_id").in(ids)), GroupsDocument.class)
            .flatMap(found -> Flux.fromIterable(found.joint()))
            .collectList()
            .map(TreeSet::new);
    }

    private static String idOf(String organisation, String team) {
        return organisation + "/" + team;
    }

    /**
     * @param id organisation and team
     */
    @Document("groups")
    record GroupsDocument(@Id String id, Set<String> joint) {

    }

}
