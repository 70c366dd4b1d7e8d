package org.respite.alert.leadership;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Alert;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;
import org.respite.alert.security.Leader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was found, as a list, one by one, and as it happens. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertsController {

    private static final Comparator<Alert> NEWEST_FIRST = Comparator.comparingInt(Alert::since)
        .thenComparing(Alert::severity)
        .reversed()
        .thenComparing(Alert::id);

    private final Alerts alerts;

    private final UnitTrees trees;

    private final AlertStream stream;

    AlertsController(Alerts alerts, UnitTrees trees, AlertStream stream) {
        this.alerts = alerts;
        this.trees = trees;
        this.stream = stream;
    }

    /**
     * @param state {@code open}, {@code closed} or {@code all}
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> list(@RequestParam(defaultValue = "open") String state, Leader leader) {
        return views(leader).flatMap(views -> inState(state, leader.organisation()).sort(NEWEST_FIRST)
            .map(views::brief)
            .collectList()
            .map(Fresh::json));
    }

    private Flux<Alert> inState(String state, String organisation) {
        return switch (state) {
            case "open" -> alerts.open(organisation);
            case "closed" -> alerts.all(organisation).filter(alert -> !alert.open());
            case "all" -> alerts.all(organisation);
            default -> Flux.error(() -> new ProblemException(
                    Problem.malformed("state: " + state + " (expected: open, closed or all)")));
        };
    }

    /**
     * An alert of another organisation is as unknown as one that does not exist.
     */
    @GetMapping(path = "/{alert}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> one(@PathVariable("alert") String id, Leader leader) {
        return alerts.find(id)
            .filter(alert -> alert.organisation().equals(leader.organisation()))
            .flatMap(alert -> views(leader).map(views -> views.full(alert)))
            .map(Fresh::json)
            .switchIfEmpty(Mono.error(AlertsController::unknown));
    }

    private Mono<AlertViews> views(Leader leader) {
        return trees.find(leader.organisation()).map(AlertViews::of).defaultIfEmpty(AlertViews.unnamed());
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unknown("alert: unknown (expected: an alert of your organisation)"));
    }

    /**
     * First what is open, or what the reader has missed; then what happens, as it
     * happens.
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<AlertView>> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Leader leader) {
        return stream.open(leader, lastEventId);
    }

}
