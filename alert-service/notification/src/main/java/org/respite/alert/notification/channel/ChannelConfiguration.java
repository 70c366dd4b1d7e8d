package org.respite.alert.notification.channel;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.egress.TargetGuard;
import org.respite.alert.notification.egress.Targets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class ChannelConfiguration {

    @Bean
    Channels notificationChannels(NotificationSettings settings, TargetGuard guard, Targets targets,
            ObjectProvider<JavaMailSender> mail, Clock clock) {
        mail.ifAvailable(sender -> MailLimits.set(sender, settings.http()));
        var trusted = http(settings.http(), client(settings.http()), UnaryOperator.identity());
        var client = settings.allowPrivateTargets() ? client(settings.http()) : client(settings.http()).resolver(guard);
        var guarded = http(settings.http(), client, web -> web.filter(targets::filter));
        return new Channels(settings, trusted, guarded, mail.getIfAvailable(), clock);
    }

    // Not Boot's builder: that one is observed, and an observation tells the address.
    private static HttpPost http(NotificationSettings.Http limits, HttpClient client,
            UnaryOperator<WebClient.Builder> more) {
        var web = WebClient.builder().clientConnector(new ReactorClientHttpConnector(client));
        return new HttpPost(more.apply(web).build(), limits.answer());
    }

    private static HttpClient client(NotificationSettings.Http limits) {
        return HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(limits.connect().toMillis()))
            .responseTimeout(limits.answer());
    }

}
