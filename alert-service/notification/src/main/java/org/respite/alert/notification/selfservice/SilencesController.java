package org.respite.alert.notification.selfservice;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.selfservice.SubscriptionUpdates.Changed;
import org.respite.http.body.StrictBody;
import org.respite.http.condition.IfMatch;
import org.respite.http.page.PageRequest;
import org.respite.http.token.Leader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Planned events during which nobody is told. Detection goes on, and what still holds
 * when one is over, or is taken back, is told then.
 */
@RestController
@RequestMapping(path = "/api/v1/silences", produces = MediaType.APPLICATION_JSON_VALUE)
@NotificationEnabled
class SilencesController {

    static final int MAX_SILENCES = 50;

    private static final int DAYS_KEPT = 90;

    private final NotificationSettings settings;

    private final SubscriptionUpdates rosters;

    private final Clock clock;

    SilencesController(NotificationSettings settings, SubscriptionUpdates rosters, Clock clock) {
        this.settings = settings;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** In parts, as {@link PageRequest} has them. */
    @GetMapping
    Mono<ResponseEntity<List<SilenceView>>> all(ServerHttpRequest request, Leader leader) {
        var page = PageRequest.of(request);
        var fixed = settings.silences()
            .stream()
            .filter(silence -> silence.organisation().equals(leader.organisation()))
            .map(SilenceView::of)
            .distinct();
        return rosters.of(leader.organisation())
            .map(organisationSubscriptions -> Stream
                .concat(fixed, organisationSubscriptions.silences().stream().map(SilenceView::of))
                .toList())
            .map(silences -> page.of(silences, SilenceView::key))
            .map(found -> ResponseEntity.ok().headers(found::link).body(found.items()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SilenceView>> one(@PathVariable String id, Leader leader) {
        return rosters.of(leader.organisation())
            .map(organisationSubscriptions -> known(organisationSubscriptions, id))
            .map(SilencesController::seen);
    }

    /**
     * Until it is ended: of one unit, or said in so many words of the whole organisation.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SilenceView>> make(@RequestBody byte[] body, Leader leader) {
        return Mono.fromSupplier(() -> read(body).silence("sil-" + UUID.randomUUID(), today(), by(leader)))
            .flatMap(made -> rosters.change(leader.organisation(),
                    organisationSubscriptions -> new Changed<>(added(organisationSubscriptions, made), made)))
            .map(made -> ResponseEntity.created(URI.create("silences/" + made.id()))
                .eTag(IfMatch.tag(made.revision()))
                .body(SilenceView.of(made)));
    }

    private OrganisationSubscriptions added(OrganisationSubscriptions organisationSubscriptions, LeaderSilence made) {
        var kept = organisationSubscriptions.withoutSilencesBefore(today().minusDays(DAYS_KEPT));
        if (kept.silences().size() >= MAX_SILENCES) {
            throw SubscriptionProblems
                .conflict("silences: " + MAX_SILENCES + " (expected: fewer, before another is made)");
        }
        return kept.withSilence(made);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SilenceView>> change(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body, Leader leader) {
        var request = read(body);
        return rosters.change(leader.organisation(), organisationSubscriptions -> {
            var before = known(organisationSubscriptions, id);
            IfMatch.require(before.revision(), ifMatch);
            var after = request.silence(id, today(), by(leader)).after(before);
            return new Changed<>(organisationSubscriptions.withSilence(after), after);
        }).map(SilencesController::seen);
    }

    /** Ends it early. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return rosters.change(leader.organisation(), organisationSubscriptions -> {
            IfMatch.require(known(organisationSubscriptions, id).revision(), ifMatch);
            return new Changed<>(organisationSubscriptions.withoutSilence(id), id);
        }).then();
    }

    private Authorship by(Leader leader) {
        return new Authorship(clock.instant().truncatedTo(ChronoUnit.MILLIS), Author.of(leader));
    }

    private static SilenceRequest read(byte[] body) {
        return StrictBody.read(body, SilenceRequest.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ResponseEntity<SilenceView> seen(LeaderSilence made) {
        return ResponseEntity.ok().eTag(IfMatch.tag(made.revision())).body(SilenceView.of(made));
    }

    private static LeaderSilence known(OrganisationSubscriptions organisationSubscriptions, String id) {
        return organisationSubscriptions.silence(id).orElseThrow(() -> SubscriptionProblems.unknown("silence"));
    }

}
