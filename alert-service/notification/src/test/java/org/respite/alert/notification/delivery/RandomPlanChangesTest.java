package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.delivery.SamplePlans.made;
import static org.respite.alert.notification.delivery.SamplePlans.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.routing.Recipient;
import org.respite.testsupport.SettableClock;

/** What the plan promises through any order of changes, outages and handovers. */
class RandomPlanChangesTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private final Recipient warehouse = made("sub-warehouse", null, null);

    @Test
    void whateverComesAndGoesEveryChangeIsToldOnceAndInOrder() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var store = new FakeOutbox();
            var receivers = new FakeChannel();
            var time = new SettableClock(NOON);
            var service = new DeliveryFixture(store, receivers, time, plan(warehouse));
            Map<String, List<String>> owed = new HashMap<>();
            List<Recipient> others = new ArrayList<>();
            for (int happened = 0; happened < 40; happened++) {
                switch (random.nextInt(6)) {
                    case 0 -> others.add(made("sub-" + seed + "-" + happened, time.instant(), null));
                    case 1 -> {
                        if (!others.isEmpty()) {
                            owed.remove(others.remove(random.nextInt(others.size())).id());
                        }
                    }
                    case 2 -> receivers.answer(DOWN);
                    case 3 -> {
                        service.standDown();
                        service = new DeliveryFixture(store, receivers, time, plan(others, warehouse));
                    }
                    default -> {
                        var change = at(time.instant(), opened("alert-" + happened));
                        service.follow(plan(others, warehouse));
                        service.accept(change);
                        plan(others, warehouse).recipients()
                            .forEach(whom -> owed.computeIfAbsent(whom.id(), first -> new ArrayList<>())
                                .add(whom.id() + "|" + change.alert() + "|1"));
                    }
                }
                service.follow(plan(others, warehouse));
                service.deliver();
                time.advance(Duration.ofSeconds(random.nextInt(10)));
            }
            for (int round = 0; round < 200; round++) {
                time.advance(Duration.ofMinutes(1));
                service.deliver();
            }

            for (String whom : owed.keySet()) {
                assertThat(receivers.sent.stream().filter(id -> id.startsWith(whom + "|")).distinct())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(owed.get(whom));
            }
            assertThat(store.ended().values().stream().filter(End.DELIVERED::equals).count())
                .isGreaterThanOrEqualTo(owed.values().stream().mapToInt(List::size).sum());
            assertThat(Await.on(store.pending().count())).isZero();
        }
    }

}
