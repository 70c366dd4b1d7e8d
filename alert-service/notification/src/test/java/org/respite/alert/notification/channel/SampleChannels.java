package org.respite.alert.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.wording.AlertWording;

/** Channels for the tests of others. */
public final class SampleChannels {

    private SampleChannels() {
    }

    public static Channels of(NotificationSettings settings) {
        return new Channels(settings, HttpPosts.patient(), HttpPosts.patient(), null, Clock.systemUTC());
    }

    public static Channel webhook(URI target, Clock clock) {
        return new WebhookChannel(target, new WebhookSignature("key", List.of(Samples.SECRET)),
                new AlertWording(Samples.PAGE), HttpPosts.patient(), clock);
    }

}
