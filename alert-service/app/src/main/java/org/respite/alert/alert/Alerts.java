package org.respite.alert.alert;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertProgress;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every alert there ever was. */
public interface Alerts {

    Flux<Alert> find(Collection<String> ids);

    Mono<Alert> find(String id);

    /**
     * Ids of all of an organisation, in no order. Little to read, however much has
     * happened to the alerts.
     */
    Mono<Set<String>> ids(String organisation);

    /**
     * The same of the open ones; perhaps of some that have just been closed.
     */
    Mono<Set<String>> idsOfOpen(String organisation);

    /** Open ones of an organisation, in no order. */
    Flux<Alert> open(String organisation);

    /** All of an organisation, in no order. */
    Flux<Alert> all(String organisation);

    /**
     * Keeps the alert and lists it. Can be repeated.
     *
     * <p>
     * Fails with an {@link org.springframework.dao.OptimisticLockingFailureException} or
     * a {@link org.springframework.dao.DuplicateKeyException} if somebody else changed it
     * since.
     * @param changed whether its last change is new to the store
     */
    Mono<Void> keep(Alert alert, boolean changed);

    /**
     * Keeps every change of several alerts. Fails as {@link #keep} does, perhaps after
     * some of them.
     */
    default Mono<Void> keepAll(List<AlertProgress> progress) {
        return Flux.fromIterable(progress).concatMap(made -> keepFrom(made.before(), made.after())).then();
    }

    /**
     * Replaces the history of a stored alert by one that tells less of the same changes:
     * nothing has happened to it.
     * @return whether it was still of this version; else it is left alone
     */
    Mono<Boolean> rewrite(Alert alert);

    /**
     * Keeps every change since {@code before}, one by one. Fails as {@link #keep} does.
     * @param before as it is stored; absent while it is not
     */
    default Mono<Void> keepFrom(@Nullable Alert before, Alert after) {
        var news = after.after(before);
        return news.isEmpty() ? keep(after, false) : Flux.fromIterable(news).concatMap(step -> keep(step, true)).then();
    }

}
