package org.respite.alert.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertId;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads alerts in the order they opened, a few at a time: an organisation has more of
 * them every year, and each has its history.
 */
public class AlertArchive {

    /** Alerts read at once. */
    static final int CHUNK = 100;

    /** Alerts looked at for one part, so that a rare kind is not sought through all. */
    static final int MAX_LOOKED_AT = 2_000;

    private static final Comparator<String> OLDEST_FIRST = Comparator.comparingInt(AlertId::fortnightOf)
        .thenComparing(Comparator.naturalOrder());

    /** Within a fortnight by id, in the same direction. */
    private static final Comparator<String> NEWEST_FIRST = Comparator.comparingInt(AlertId::fortnightOf)
        .reversed()
        .thenComparing(Comparator.naturalOrder());

    private final Alerts alerts;

    AlertArchive(Alerts alerts) {
        this.alerts = alerts;
    }

    /** All of an organisation, read as fast as they are taken. */
    public Flux<Alert> oldestFirst(String organisation) {
        return alerts.ids(organisation).flatMapMany(ids -> read(ids.stream().sorted(OLDEST_FIRST).toList()));
    }

    /**
     * Some of an organisation's open ones, those opened last first.
     * @param after id of the last that is known; absent at the beginning
     */
    public Mono<Part> open(String organisation, @Nullable String after, int limit, Predicate<Alert> wanted) {
        return alerts.idsOfOpen(organisation)
            .defaultIfEmpty(Set.of())
            .flatMap(ids -> part(ids, after, limit, wanted.and(Alert::open)));
    }

    /** The same of all. */
    public Mono<Part> all(String organisation, @Nullable String after, int limit, Predicate<Alert> wanted) {
        return alerts.ids(organisation).defaultIfEmpty(Set.of()).flatMap(ids -> part(ids, after, limit, wanted));
    }

    private Mono<Part> part(Collection<String> ids, @Nullable String after, int limit, Predicate<Alert> wanted) {
        if (after != null && !AlertId.isOne(after)) {
            return Mono.error(() -> new ProblemException(
                    Problem.malformed("after: unreadable (expected: as in the link to the next page)")));
        }
        var left = ids.stream()
            .filter(id -> after == null || NEWEST_FIRST.compare(id, after) > 0)
            .sorted(NEWEST_FIRST)
            .toList();
        var near = left.subList(0, Math.min(left.size(), MAX_LOOKED_AT));
        var last = near.size() < left.size() ? near.getLast() : null;
        return read(near).filter(wanted).take(limit + 1L).collectList().map(found -> Part.of(found, limit, last));
    }

    private Flux<Alert> read(List<String> ids) {
        return Flux.fromIterable(ids).buffer(CHUNK).concatMap(this::inThisOrder, 0);
    }

    private Flux<Alert> inThisOrder(List<String> ids) {
        return alerts.find(ids)
            .collectMap(Alert::id)
            .flatMapIterable(found -> ids.stream().filter(found::containsKey).map(found::get).toList());
    }

    /**
     * Some alerts, those opened last first.
     *
     * @param last id to go on after; absent if nothing follows. There may be fewer than
     * were asked for, and yet more to come.
     */
    public record Part(List<Alert> alerts, @Nullable String last) {

        static Part of(List<Alert> found, int limit, @Nullable String lookedAt) {
            return found.size() > limit ? new Part(found.subList(0, limit), found.get(limit - 1).id())
                    : new Part(found, lookedAt);
        }
    }

}
