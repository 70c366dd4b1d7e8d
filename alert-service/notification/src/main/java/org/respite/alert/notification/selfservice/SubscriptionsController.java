package org.respite.alert.notification.selfservice;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.routing.Subscription;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is told of alerts. Those of the settings are shown, but operators' to change; a
 * subscription of another organisation is as unknown as one that does not exist.
 */
@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@NotificationEnabled
class SubscriptionsController {

    private final NotificationSettings settings;

    private final SubscriptionCommands commands;

    SubscriptionsController(NotificationSettings settings, SubscriptionCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /** In parts, as {@link PageRequest} has them. */
    @GetMapping
    Mono<ResponseEntity<List<SubscriptionView>>> all(ServerHttpRequest request, Leader leader) {
        var page = PageRequest.of(request);
        return fixed(leader).concatMap(this::seen)
            .concatWith(commands.all(leader.organisation())
                .flatMapIterable(made -> made)
                .concatMap(made -> view(made, leader)))
            .collectList()
            .map(subscriptions -> page.of(subscriptions, SubscriptionView::id))
            .map(found -> ResponseEntity.ok().headers(found::link).body(found.items()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SubscriptionView>> one(@PathVariable String id, Leader leader) {
        return fixed(leader, id).flatMap(this::seen)
            .map(ResponseEntity::ok)
            .switchIfEmpty(
                    Mono.defer(() -> commands.one(leader.organisation(), id).flatMap(made -> seen(made, leader))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SubscriptionView>> make(@RequestBody byte[] body, Leader leader) {
        return Mono.defer(() -> commands.make(leader.organisation(), read(body), Author.of(leader)))
            .map(made -> ResponseEntity.created(URI.create("subscriptions/" + made.subscription().id()))
                .eTag(IfMatch.tag(made.subscription().revision()))
                .body(SubscriptionView.of(made.subscription(), leader.organisation(), made.secret())));
    }

    /** Of what it tells; not whom. */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SubscriptionView>> change(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body, Leader leader) {
        return changeable(leader, id)
            .then(Mono.defer(() -> commands.change(leader.organisation(), id, ifMatch,
                    read(body).withoutReceiver().interest(), Author.of(leader))))
            .flatMap(made -> seen(made, leader));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return changeable(leader, id).then(Mono.defer(() -> commands.remove(leader.organisation(), id, ifMatch)))
            .then();
    }

    /** Another secret; the one before signs beside it for a day. */
    @PostMapping("/{id}/secret")
    Mono<ResponseEntity<SubscriptionView>> rotate(@PathVariable String id, Leader leader) {
        return changeable(leader, id)
            .then(Mono.defer(() -> commands.rotate(leader.organisation(), id, Author.of(leader))))
            .map(made -> ResponseEntity.ok()
                .eTag(IfMatch.tag(made.subscription().revision()))
                .body(SubscriptionView.of(made.subscription(), leader.organisation(), made.secret())));
    }

    @PostMapping("/{id}/test")
    Mono<Map<String, String>> test(@PathVariable String id, Leader leader) {
        return changeable(leader, id).then(Mono.defer(() -> commands.test(leader.organisation(), id)))
            .thenReturn(Map.of("outcome", "delivered"));
    }

    private static SubscriptionRequest read(byte[] body) {
        return StrictBody.read(body, SubscriptionRequest.class);
    }

    private Mono<ResponseEntity<SubscriptionView>> seen(LeaderSubscription made, Leader leader) {
        return view(made, leader).map(view -> ResponseEntity.ok().eTag(IfMatch.tag(made.revision())).body(view));
    }

    private Mono<SubscriptionView> view(LeaderSubscription made, Leader leader) {
        return commands.healthOf(made, leader.organisation())
            .map(SubscriptionView.of(made, leader.organisation(), null)::with);
    }

    private Mono<SubscriptionView> seen(Subscription fixed) {
        return commands.healthOf(fixed).map(SubscriptionView.of(fixed)::with);
    }

    private Flux<Subscription> fixed(Leader leader) {
        return Flux.fromIterable(settings.subscriptions())
            .filter(subscription -> subscription.organisation().equals(leader.organisation()));
    }

    private Mono<Subscription> fixed(Leader leader, String id) {
        return fixed(leader).filter(subscription -> subscription.id().equals(id)).next();
    }

    private Mono<Void> changeable(Leader leader, String id) {
        return fixed(leader, id).flatMap(fixed -> Mono.error(SubscriptionProblems
            .conflict("origin: settings (expected: people, since operators change the settings)")));
    }

}
