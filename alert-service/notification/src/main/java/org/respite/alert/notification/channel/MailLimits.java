package org.respite.alert.notification.channel;

import java.time.Duration;
import org.respite.alert.notification.NotificationSettings;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Jakarta Mail waits for ever unless told otherwise, and a sender with it. */
final class MailLimits {

    private MailLimits() {
    }

    /** Sets what {@code spring.mail.properties} leaves open. */
    static void set(JavaMailSender sender, NotificationSettings.Http limits) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            setIfAbsent(smtp, "connectiontimeout", limits.connect());
            setIfAbsent(smtp, "timeout", limits.answer());
            setIfAbsent(smtp, "writetimeout", limits.answer());
        }
    }

    private static void setIfAbsent(JavaMailSenderImpl smtp, String limit, Duration value) {
        var protocol = smtp.getProtocol() == null ? "smtp" : smtp.getProtocol();
        smtp.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + limit, Long.toString(value.toMillis()));
    }

}
