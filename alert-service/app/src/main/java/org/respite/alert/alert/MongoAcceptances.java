package org.respite.alert.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Acceptance;
import org.respite.alert.lifecycle.Acceptances;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Mono;

/**
 * Acceptances in the collection {@code acceptances}: one document an organisation, some
 * lines a year. To be backed up: it cannot be read again from anywhere.
 */
class MongoAcceptances implements AcceptanceLedger {

    private final ReactiveMongoOperations store;

    MongoAcceptances(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Acceptances> find(String organisation) {
        return store.findById(organisation, AcceptancesDocument.class).map(AcceptancesDocument::acceptances);
    }

    @Override
    public Mono<Void> save(Acceptances acceptances) {
        return store.save(AcceptancesDocument.of(acceptances)).then();
    }

    @Document("acceptances")
    record AcceptancesDocument(@Id String organisation, @Version @Nullable Long version, int judged,
            List<Acceptance> all) {

        static AcceptancesDocument of(Acceptances acceptances) {
            return new AcceptancesDocument(acceptances.organisation(), acceptances.version(), acceptances.judged(),
                    acceptances.all());
        }

        Acceptances acceptances() {
            return new Acceptances(organisation, judged, all, version);
        }
    }

}
