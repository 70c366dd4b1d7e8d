package org.respite.alert.notification.selfservice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One document an organisation, and one that lists the organisations, because the store
 * is asked by id only. An organisation is listed before it is saved, so that a crash
 * leaves one listed too many and never one too few.
 */
final class MongoSubscriptionRepository implements SubscriptionRepository {

    private static final String ALL = "all";

    private final ReactiveMongoOperations store;

    private final SubscriptionsReader reader;

    MongoSubscriptionRepository(ReactiveMongoOperations store) {
        this.store = store;
        this.reader = new SubscriptionsReader(store.getConverter());
    }

    @Override
    public Mono<OrganisationSubscriptions> find(String organisation) {
        return store.findById(organisation, OrganisationSubscriptions.class);
    }

    @Override
    public Flux<ReadableSubscriptions> legible() {
        return store.findById(ALL, OrganisationsDocument.class)
            .flatMapMany(list -> store.find(query(where("_id").in(list.organisations())), org.bson.Document.class,
                    store.getCollectionName(OrganisationSubscriptions.class)))
            .map(reader::read);
    }

    @Override
    public Mono<Void> save(OrganisationSubscriptions organisationSubscriptions) {
        var listed = store.upsert(query(where("_id").is(ALL)),
                new Update().addToSet("organisations", organisationSubscriptions.organisation()),
                OrganisationsDocument.class);
        return listed.then(Mono.defer(() -> store.save(organisationSubscriptions))).then();
    }

    /** The organisations that have a roster. */
    @Document("notificationOrganisations")
    record OrganisationsDocument(@Id String id, Set<String> organisations) {
    }

}
