package org.respite.ingest.roster;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.respite.ingest.pseudonym.Person;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * MongoDB. Writes are replacements by {@code _id}, so that repeating one changes nothing,
 * and are acknowledged by a majority's journals. Members are written after the units they
 * belong to.
 */
final class MongoRosterStore implements RosterStore {

    static final String ORGANISATIONS = "ingest_rosters";

    static final String MEMBERS = "ingest_roster_members";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final ReactiveMongoOperations mongo;

    MongoRosterStore(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<List<Roster>> load() {
        return members().flatMap(members -> all(ORGANISATIONS)
            .map(stored -> RosterDocuments.roster(stored, members.getOrDefault(stored.getString("_id"), Map.of())))
            .collectList());
    }

    private Mono<Map<String, Map<String, Membership>>> members() {
        return all(MEMBERS).collect(HashMap::new, (byOrganisation, stored) -> {
            Person person = RosterDocuments.person(stored);
            byOrganisation.computeIfAbsent(person.organisation(), _ -> new HashMap<>())
                .put(person.subject(), RosterDocuments.membership(stored));
        });
    }

    @Override
    public Mono<Void> save(Roster roster, RosterUpdate rosterUpdate) {
        return saveUnits(roster, rosterUpdate).then(Mono.defer(() -> saveMembers(roster, rosterUpdate)));
    }

    private Mono<Void> saveUnits(Roster roster, RosterUpdate rosterUpdate) {
        Document units = RosterDocuments.organisation(roster, rosterUpdate.tree());
        return collection(ORGANISATIONS)
            .flatMap(stored -> Mono.from(stored.replaceOne(RosterDocuments.sameId(units), units, UPSERT)))
            .then();
    }

    private Mono<Void> saveMembers(Roster roster, RosterUpdate rosterUpdate) {
        var writes = rosterUpdate.members()
            .entrySet()
            .stream()
            .map(member -> RosterDocuments
                .member(new Person(roster.organisation(), roster.spellings().name(member.getKey())), member.getValue()))
            .map(member -> new ReplaceOneModel<>(RosterDocuments.sameId(member), member, UPSERT))
            .toList();
        return writes.isEmpty() ? Mono.empty()
                : collection(MEMBERS).flatMap(stored -> Mono.from(stored.bulkWrite(writes, UNORDERED))).then();
    }

    private Flux<Document> all(String name) {
        return collection(name).flatMapMany(MongoCollection::find);
    }

    private Mono<MongoCollection<Document>> collection(String name) {
        return mongo.getCollection(name).map(collection -> collection.withWriteConcern(DURABLE));
    }

}
