package org.respite.ingest.web.call;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Objects;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Calls, where somebody is there to call. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnCalls
@EnableConfigurationProperties(CallSettings.class)
public class CallConfiguration {

    private static final String DEBUG = "spring.mail.properties.mail.debug";

    @Bean
    CallMail callMail(CallSettings settings, ObjectProvider<JavaMailSender> sender,
            @Value("${" + DEBUG + ":false}") boolean debug) {
        if (debug) {
            throw new InvalidConfigurationException(DEBUG, "true",
                    "false: it writes out what people ask for, and respite.ingest.help.call.address is set");
        }
        var mail = sender.getIfAvailable(() -> {
            throw new InvalidConfigurationException("spring.mail.host", "missing",
                    "the server that takes mails, as respite.ingest.help.call.address is set");
        });
        return new SmtpCallMail(mail, Objects.requireNonNull(settings.address()),
                Objects.requireNonNull(settings.from()));
    }

    @Bean
    CallCap callCap() {
        return new CallCap(Ticker.systemTicker());
    }

}
