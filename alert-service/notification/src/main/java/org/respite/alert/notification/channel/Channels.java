package org.respite.alert.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.SettingChecks;
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.wording.AlertWording;
import org.springframework.mail.javamail.JavaMailSender;

/** Makes the channel of a subscription. */
public final class Channels {

    private final NotificationSettings settings;

    private final AlertWording wording;

    private final HttpPost http;

    private final HttpPost guarded;

    private final @Nullable JavaMailSender mail;

    private final Clock clock;

    Channels(NotificationSettings settings, HttpPost http, HttpPost guarded, @Nullable JavaMailSender mail,
            Clock clock) {
        this.settings = settings;
        this.wording = new AlertWording(settings.page());
        this.http = http;
        this.guarded = guarded;
        this.mail = mail;
        this.clock = clock;
    }

    public boolean canMail() {
        return mail != null;
    }

    /**
     * The channel.
     * @throws IllegalArgumentException if settings it needs are missing; names them
     */
    public Channel of(Recipient recipient) {
        SettingChecks.that(!recipient.sealed(), "key", "the one it was sealed with");
        var subscription = recipient.subscription();
        var target = subscription.target();
        var post = recipient.madeByPeople() ? guarded : http;
        return switch (subscription.channel()) {
            case WEBHOOK -> new WebhookChannel(URI.create(target), signature(recipient), wording, post, clock);
            case EMAIL -> new EmailChannel(target, settings.mailFrom(), wording, mail(subscription), clock);
            case SLACK -> new SlackChannel(URI.create(target), wording, post);
            case TEAMS -> new TeamsChannel(URI.create(target), wording, post);
            case ALERTMANAGER -> new AlertmanagerChannel(URI.create(target), bearer(recipient),
                    new AlertmanagerAlerts(wording, settings.alertmanager().life()), post, clock);
        };
    }

    private static WebhookSignature signature(Recipient recipient) {
        return new WebhookSignature(String.valueOf(recipient.subscription().secret()), recipient.secrets());
    }

    private static Map<String, String> bearer(Recipient recipient) {
        var tokens = recipient.secrets();
        return tokens.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + tokens.getFirst());
    }

    private JavaMailSender mail(Subscription subscription) {
        if (mail == null) {
            throw new IllegalArgumentException(
                    "spring.mail.host (expected: a server, since subscription " + subscription.id() + " is by e-mail)");
        }
        return mail;
    }

}
