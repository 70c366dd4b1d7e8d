package org.respite.alert.notification;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** Makes the channel of a subscription. */
final class Channels {

    private final NotificationSettings settings;

    private final AlertWording wording;

    private final HttpPost http;

    private final @Nullable JavaMailSender mail;

    private final Clock clock;

    Channels(NotificationSettings settings, HttpPost http, @Nullable JavaMailSender mail, Clock clock) {
        this.settings = settings;
        this.wording = new AlertWording(settings.page());
        this.http = http;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * The channel.
     * @throws IllegalArgumentException if settings it needs are missing; names them
     */
    Channel of(Subscription subscription) {
        var target = subscription.target();
        return switch (subscription.channel()) {
            case WEBHOOK -> new WebhookChannel(URI.create(target), signature(subscription), wording, http, clock);
            case EMAIL -> new EmailChannel(target, settings.mailFrom(), wording, mail(subscription), clock);
            case SLACK -> new SlackChannel(URI.create(target), wording, http);
            case TEAMS -> new TeamsChannel(URI.create(target), wording, http);
            case ALERTMANAGER -> new AlertmanagerChannel(URI.create(target), bearer(subscription),
                    new AlertmanagerAlerts(wording, settings.alertmanager().life()), http, clock);
        };
    }

    private WebhookSignature signature(Subscription subscription) {
        return new WebhookSignature(String.valueOf(subscription.secret()), settings.secretsOf(subscription));
    }

    private Map<String, String> bearer(Subscription subscription) {
        var tokens = settings.secretsOf(subscription);
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
