package org.respite.alert.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/** Plans of one organisation, with subscriptions that leaders made. */
final class SamplePlans {

    private SamplePlans() {
    }

    static RoutingTable plan(Recipient... recipients) {
        return new RoutingTable(List.of(recipients), new SilencePolicy(List.of()));
    }

    static RoutingTable plan(List<Recipient> others, Recipient first) {
        return plan(Stream.concat(Stream.of(first), others.stream()).toArray(Recipient[]::new));
    }

    static Recipient made(String id, @Nullable Instant since, @Nullable Severity least) {
        var severity = least == null ? Severity.WATCH : least;
        return new Recipient(new Subscription(id, "st-olav", "oncology", severity, null, ChannelKind.WEBHOOK,
                "https://receiver.example/hook", id), List.of(Samples.SECRET), since, false);
    }

}
