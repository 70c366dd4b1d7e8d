package org.respite.alert.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import org.respite.alert.projection.DeadLetters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "respite.alert.notification.enabled", matchIfMissing = true)
class NotificationConfiguration {

    @Bean
    Outbox notificationOutbox(ReactiveMongoOperations store) {
        return new MongoOutbox(store);
    }

    @Bean
    Channels notificationChannels(NotificationSettings settings, ObjectProvider<JavaMailSender> mail, Clock clock) {
        mail.ifAvailable(sender -> MailLimits.set(sender, settings.http()));
        return new Channels(settings, http(settings.http()), mail.getIfAvailable(), clock);
    }

    @Bean
    Couriers notificationCouriers(NotificationSettings settings, Channels channels, Outbox outbox, Clock clock,
            MeterRegistry meters) {
        return new Couriers(settings, channels, outbox, clock, new NotificationMeters(meters));
    }

    @Bean
    Dispatch notificationDispatch(NotificationSettings settings, Outbox outbox, Clock clock, Couriers couriers) {
        return new Dispatch(new RoutingPolicy(settings.subscriptions(), settings.maximumAge()),
                new SilencePolicy(settings.silences()), outbox, clock, couriers);
    }

    @Bean
    AlertReader notificationReader(ConsumerFactory<?, ?> kafka, ReactiveMongoOperations store, Dispatch dispatch,
            DeadLetters deadLetters) {
        return new AlertReader(new AlertConsumers(kafka), new MongoPositions(store), dispatch, deadLetters);
    }

    @Bean
    DeliveryRounds notificationRounds(Dispatch dispatch, Outbox outbox, Clock clock, NotificationSettings settings) {
        return new DeliveryRounds(dispatch, outbox, clock, settings);
    }

    // Not Boot's builder: that one is observed, and an observation tells the address.
    private static HttpPost http(NotificationSettings.Http limits) {
        var client = HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(limits.connect().toMillis()))
            .responseTimeout(limits.answer());
        return new HttpPost(WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build(),
                limits.answer());
    }

}
