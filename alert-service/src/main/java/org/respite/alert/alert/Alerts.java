package org.respite.alert.alert;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every alert there ever was. */
public interface Alerts {

    Flux<Alert> find(Collection<String> ids);

    Mono<Alert> find(String id);

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
