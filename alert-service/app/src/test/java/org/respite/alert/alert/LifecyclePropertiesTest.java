package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.alert.lifecycle.AlertTransition;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.LifecyclePolicy;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.lifecycle.TransitionCheck;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/** What holds however the detector and people get into each other's way. */
class LifecyclePropertiesTest {

    private static final Change[] BY_PEOPLE = { Change.ACKNOWLEDGED, Change.ACTING, Change.RESOLVED, Change.REOPENED };

    @Property(tries = 500)
    void nothingEverFlapsDoublesOrGetsLost(@ForAll @Size(max = 80) List<@IntRange(max = 13) Integer> moves) {
        var world = new World();

        moves.forEach(move -> {
            var before = Map.copyOf(world.alerts);
            int occurrences = world.occurrences.size();
            world.move(move);
            world.holds(before, world.occurrences.size() > occurrences);
        });

        assertThat(world.rebuilt()).isEqualTo(World.withoutAttributions(world.alerts));
    }

    /** One finding about one unit. */
    private static final class World {

        private final Map<String, Alert> alerts = new TreeMap<>();

        private final InMemoryTopic topic = new InMemoryTopic(new Crash());

        private final List<AlertTransition> occurrences = new ArrayList<>();

        private int fortnight = 70;

        private @Nullable AlertTransition episode;

        private Severity severity = Severity.WATCH;

        void move(int move) {
            switch (move) {
                case 0, 1 -> openOrRaise();
                case 2 -> end(Change.RESOLVED);
                case 3 -> end(Change.EXPIRED);
                case 4, 5, 6, 7 -> person(alerts.size() - 1, BY_PEOPLE[move - 4], 0);
                case 8, 9, 10, 11 -> person(0, BY_PEOPLE[move - 8], 0);
                case 12 -> person(alerts.size() - 1, Change.ACKNOWLEDGED, -1);
                default -> occurrences.forEach(this::take);
            }
        }

        private void openOrRaise() {
            if (episode == null) {
                severity = Severity.WATCH;
                fortnight++;
                occur(new AlertTransition("crisis:" + fortnight, Lakeside.CRISIS, Finding.RISE, fortnight, fortnight,
                        Change.OPENED, severity, SampleAlerts.FIGURES));
            }
            else if (severity != Severity.HIGH) {
                severity = Severity.values()[severity.ordinal() + 1];
                fortnight++;
                occur(next(episode, Change.RAISED, severity));
            }
        }

        private void end(Change end) {
            fortnight++;
            if (episode != null) {
                occur(next(episode, end, null));
                episode = null;
            }
        }

        private AlertTransition next(AlertTransition known, Change change, @Nullable Severity severity) {
            return new AlertTransition(known.alert(), known.unit(), known.finding(), known.since(), fortnight, change,
                    severity, null);
        }

        private void occur(AlertTransition alertTransition) {
            episode = alertTransition;
            occurrences.add(alertTransition);
            take(alertTransition);
        }

        private void take(AlertTransition alertTransition) {
            var before = alerts.get(alertTransition.alert());
            store(before, taken(before, alertTransition));
        }

        private Alert taken(@Nullable Alert before, AlertTransition alertTransition) {
            var at = Lakeside.publishedAt(alertTransition.fortnight());
            var taken = before == null ? Alert.opened("lakeside", alertTransition, at, at)
                    : before.take(alertTransition, at, at);
            return taken.takeBack(topic.of(taken.id()));
        }

        private void person(int which, Change change, int lag) {
            if (alerts.isEmpty()) {
                return;
            }
            var before = List.copyOf(alerts.values()).get(which);
            var personal = SampleAlerts.personal(change);
            if (LifecyclePolicy.judge(before, personal, before.revision() + lag) instanceof TransitionCheck.Allowed) {
                store(before, before.take(personal, Lakeside.publishedAt(fortnight).plusSeconds(60)));
            }
        }

        private void store(@Nullable Alert before, Alert after) {
            long version = before == null ? -1 : before.version();
            for (Alert step : after.after(before)) {
                assertThat(step.version()).isEqualTo(++version);
            }
            alerts.put(after.id(), after);
            topic.publish(after.steps()).subscribe();
        }

        void holds(Map<String, Alert> before, boolean detected) {
            assertThat(alerts.values().stream().filter(Alert::open).count()).isLessThanOrEqualTo(1);
            alerts.forEach((id, alert) -> {
                assertThat(alert.history()).extracting(AlertChange::revision)
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, alert.history().size()).boxed().toList());
                assertThat(topic.of(id).values())
                    .containsExactlyElementsOf(alert.steps().stream().map(Alert::event).toList());
                var known = before.get(id);
                if (known != null && !known.open() && alert.open()) {
                    assertThat(alert.latest().change()).isEqualTo(Change.REOPENED);
                    assertThat(alert.latest().personal() || detected).isTrue();
                }
            });
            assertThat(alerts.keySet()).containsAll(before.keySet());
        }

        /** By the detector's own occurrences, told to an empty store beside the topic. */
        Map<String, Alert> rebuilt() {
            Map<String, Alert> rebuilt = new TreeMap<>();
            occurrences.forEach(alertTransition -> rebuilt.put(alertTransition.alert(),
                    taken(rebuilt.get(alertTransition.alert()), alertTransition)));
            assertThat(rebuilt.values().stream().flatMap(alert -> alert.steps().stream()).map(Alert::event))
                .containsExactlyInAnyOrderElementsOf(topic.events());
            return withoutAttributions(rebuilt);
        }

        static Map<String, Alert> withoutAttributions(Map<String, Alert> alerts) {
            Map<String, Alert> nameless = new TreeMap<>();
            alerts.forEach((id, alert) -> nameless.put(id,
                    new Alert(id, alert.organisation(), alert.unit(), alert.finding(), alert.since(),
                            alert.history().stream().map(World::withoutAttribution).toList(), alert.quietlyOver())));
            return nameless;
        }

        private static AlertChange withoutAttribution(AlertChange change) {
            return new AlertChange(change.revision(), change.change(), change.severity(), change.fortnight(),
                    change.at(), change.recordedAt(), change.figures(),
                    change.personal() ? Attribution.FORGOTTEN : null);
        }

    }

}
