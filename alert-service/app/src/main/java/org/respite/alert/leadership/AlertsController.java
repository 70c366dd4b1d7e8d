package org.respite.alert.leadership;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.AlertArchive;
import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitRecords;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.http.body.StrictBody;
import org.respite.http.condition.ETaggedJson;
import org.respite.http.condition.IfMatch;
import org.respite.http.page.PageRequest;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was found, as a list, one by one, and as it happens; and what leaders do. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertsController {

    private static final Comparator<Alert> NEWEST_FIRST = Comparator.comparingInt(Alert::since)
        .thenComparing(Alert::severity)
        .reversed()
        .thenComparing(Alert::id);

    /** Days, ten years: all there are. */
    private static final int MAX_DAYS = 3650;

    private final Alerts alerts;

    private final AlertArchive archive;

    private final UnitTrees trees;

    private final UnitRecords unitRecords;

    private final LeaderStreams streams;

    private final AlertCommands commands;

    private final Clock clock;

    AlertsController(Alerts alerts, AlertArchive archive, UnitTrees trees, UnitRecords unitRecords,
            LeaderStreams streams, AlertCommands commands, Clock clock) {
        this.alerts = alerts;
        this.archive = archive;
        this.trees = trees;
        this.unitRecords = unitRecords;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Those opened last first, in parts: {@code limit} and {@code after} as
     * {@link PageRequest} has them. A part may hold less than its limit and yet lead to
     * another.
     * @param state {@code open}, {@code closed} or {@code all}
     * @param days 1..3650: only those to which something has happened within so many days
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> list(@RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "" + MAX_DAYS) int days, ServerHttpRequest request, Leader leader) {
        var page = PageRequest.of(request);
        var since = since(days);
        return views(leader)
            .flatMap(views -> part(state, leader.organisation(), page, alert -> !alert.latest().at().isBefore(since))
                .map(part -> page.page(part.alerts().stream().sorted(NEWEST_FIRST).toList(), part.last()))
                .map(found -> ETaggedJson.page(found.map(views::brief))));
    }

    private Instant since(int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new ProblemException(Problem.malformed("days: " + days + " (expected: 1.." + MAX_DAYS + ")"));
        }
        return days == MAX_DAYS ? Instant.MIN : clock.instant().minus(days, ChronoUnit.DAYS);
    }

    private Mono<AlertArchive.Part> part(String state, String organisation, PageRequest page, Predicate<Alert> wanted) {
        return switch (state) {
            case "open" -> archive.open(organisation, page.after(), page.limit(), wanted);
            case "closed" -> archive.all(organisation, page.after(), page.limit(), wanted.and(alert -> !alert.open()));
            case "all" -> archive.all(organisation, page.after(), page.limit(), wanted);
            default -> Mono.error(() -> new ProblemException(
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
            .flatMap(this::full)
            .switchIfEmpty(Mono.error(AlertsController::unknown));
    }

    /**
     * Acknowledges an alert, says that something is done about it, resolves it, or takes
     * that back. The body is {@code {"change": "...", "note": "..."}} with one of
     * {@code acknowledged}, {@code acting}, {@code resolved} and {@code reopened}.
     *
     * <p>
     * The note must hold no personal data about team members: it is about the work. At
     * most 500 characters; a resolution needs one. It is kept in this service alone, with
     * who wrote it, and shown to leaders of the organisation.
     * @param ifMatch the revision the leader has seen, as {@code "<revision>"} or as the
     * tag of the alert. 428 without, 412 if it is not the present one, 409 if the alert's
     * state does not allow the change.
     */
    @PostMapping(path = "/{alert}/changes", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> change(@PathVariable("alert") String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) Mono<byte[]> body, Leader leader) {
        int revision = IfMatch.revision(ifMatch);
        return StrictBody.read(body, AlertChangeRequest.class)
            .map(request -> request.change(by(leader)))
            .flatMap(change -> commands.change(leader.organisation(), id, revision, change))
            .flatMap(this::full)
            .switchIfEmpty(Mono.error(AlertsController::unknown));
    }

    private static LeaderIdentity by(Leader leader) {
        return new LeaderIdentity(leader.subject(), leader.name());
    }

    private Mono<ResponseEntity<byte[]>> full(Alert alert) {
        return trees.find(alert.organisation()).singleOptional().flatMap(tree -> {
            var views = tree.map(AlertViews::of).orElseGet(AlertViews::unnamed);
            return unitRecords.of(alert.organisation(), alert.unit(), UnitRecords.unitsOf(tree))
                .map(unitRecord -> ETaggedJson.versioned(views.full(alert, unitRecord), "" + alert.revision()));
        });
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
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Leader leader,
            Principal who, ServerWebExchange exchange) {
        return streams.open(leader, lastEventId, who, exchange);
    }

}
