package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.alert.AlertFeed;
import org.respite.alert.alert.AlertFeeds;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.indicator.InMemoryUnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class AlertStreamTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int PLENTY = 1_000;

    private static final Leader LEADER = new Leader("lakeside", "lea", null, null);

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final AlertFeed feed = new AlertFeed();

    private final InMemoryUnitTrees trees = trees();

    private final AlertStream stream = new AlertStream(alerts, trees, feed);

    private final Alert rise = SampleAlerts.opened(70, Severity.ALERT);

    private final Alert level = SampleAlerts.opened("lakeside", 71, Severity.WATCH, Finding.LEVEL);

    @BeforeEach
    void read() {
        AlertFeeds.caughtUp(feed);
    }

    private static InMemoryUnitTrees trees() {
        var trees = new InMemoryUnitTrees(new Crash());
        StepVerifier.create(trees.keep(new Lakeside("lakeside").tree())).expectComplete().verify(TIMEOUT);
        return trees;
    }

    @Test
    void beginsWithWhatIsOpenOldestFirst() {
        keep(level);
        keep(rise);
        keep(SampleAlerts.opened("elsewhere", 70, Severity.HIGH, Finding.RISE));

        StepVerifier.create(ids(null))
            .expectNext(rise.id() + "/1", level.id() + "/1")
            .then(feed::stop)
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void resumesAfterTheLastEventTheReaderHas() {
        publish(rise);
        publish(level);
        publish(SampleAlerts.then(rise, 72, Change.RESOLVED));

        StepVerifier.create(ids(rise.id() + "/1"))
            .expectNext(level.id() + "/1", rise.id() + "/2")
            .then(feed::stop)
            .expectComplete()
            .verify(TIMEOUT);
    }

    /** What is read at the start is told to nobody as it is read. */
    @Test
    void whoeverComesWhileTheTopicIsBeingReadMissesNothing() {
        var starting = new AlertFeed();
        var resolved = SampleAlerts.then(rise, 72, Change.RESOLVED);
        keep(rise);
        AlertFeeds.remember(starting, rise);

        StepVerifier
            .create(ids(new AlertStream(alerts, trees, starting), rise.id() + "/1")
                .mergeWith(ids(new AlertStream(alerts, trees, starting), null)))
            .then(() -> {
                keep(resolved);
                keep(level);
                AlertFeeds.remember(starting, resolved);
                AlertFeeds.remember(starting, level);
                AlertFeeds.caughtUp(starting);
            })
            .expectNext(rise.id() + "/2", level.id() + "/1", level.id() + "/1")
            .then(starting::stop)
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void anEventOfAnotherOrganisationIsNoPlaceToResumeFrom() {
        var elsewhere = SampleAlerts.opened("elsewhere", 70, Severity.HIGH, Finding.RISE);
        publish(elsewhere);
        publish(rise);

        StepVerifier.create(ids(elsewhere.id() + "/1"))
            .expectNext(rise.id() + "/1")
            .then(feed::stop)
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void whoeverHasMissedTooMuchBeginsWithWhatIsOpen() {
        publish(rise);
        IntStream.rangeClosed(71, 71 + PLENTY)
            .forEach(fortnight -> AlertFeeds.tell(feed, SampleAlerts.opened(fortnight, Severity.WATCH)));

        StepVerifier.create(ids(rise.id() + "/1"))
            .expectNext(rise.id() + "/1")
            .then(feed::stop)
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void manyChangesToManyReadersNeedTheNamesOnce() {
        publish(rise);
        publish(level);

        IntStream.range(0, 20)
            .forEach(reader -> StepVerifier.create(ids(null).take(2))
                .expectNextCount(2)
                .expectComplete()
                .verify(TIMEOUT));

        assertThat(trees.reads()).isLessThanOrEqualTo(2);
    }

    @Test
    void tellsWhatHappensToTheOrganisationOnce() {
        keep(rise);
        var resolved = SampleAlerts.then(rise, 72, Change.RESOLVED);

        StepVerifier.create(ids(null)).expectNext(rise.id() + "/1").then(() -> {
            keep(resolved);
            AlertFeeds.tell(feed, rise);
            AlertFeeds.tell(feed, SampleAlerts.opened("elsewhere", 70, Severity.HIGH, Finding.RISE));
            AlertFeeds.tell(feed, resolved);
        }).expectNext(rise.id() + "/2").then(feed::stop).expectComplete().verify(TIMEOUT);
    }

    @Test
    void beatsEveryFifteenSecondsAndEndsWithTheToken() {
        StepVerifier
            .withVirtualTime(
                    () -> stream.open(new Leader("lakeside", "lea", null, Instant.EPOCH.plusSeconds(40)), null))
            .expectSubscription()
            .assertNext(beat -> assertThat(beat.comment()).isEmpty())
            .expectNoEvent(Duration.ofSeconds(15))
            .expectNextCount(1)
            .expectNoEvent(Duration.ofSeconds(15))
            .expectNextCount(1)
            .expectNoEvent(Duration.ofSeconds(10))
            .expectComplete()
            .verify(TIMEOUT);
    }

    /** The door takes it for a minute longer. */
    @Test
    void opensNothingForATokenThatIsOver() {
        var over = new Leader("lakeside", "lea", null, Instant.EPOCH);

        StepVerifier.create(stream.open(over, null))
            .expectErrorSatisfies(fault -> assertThat(fault).isInstanceOfSatisfying(ProblemException.class, refused -> {
                assertThat(refused.problem().status()).isEqualTo(401);
                assertThat(refused.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE)).contains("invalid_token");
            }))
            .verify(TIMEOUT);
    }

    private Flux<String> ids(@org.jspecify.annotations.Nullable String lastEventId) {
        return ids(stream, lastEventId);
    }

    private static Flux<String> ids(AlertStream stream, @org.jspecify.annotations.Nullable String lastEventId) {
        return stream.open(LEADER, lastEventId)
            .filter(event -> event.data() != null)
            .map(event -> Objects.requireNonNull(event.id()));
    }

    private void publish(Alert alert) {
        keep(alert);
        AlertFeeds.tell(feed, alert);
    }

    private void keep(Alert alert) {
        StepVerifier.create(alerts.keep(alert, true)).expectComplete().verify(TIMEOUT);
    }

}
