package org.respite.alert.notification.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import org.respite.alert.notification.message.Fingerprint;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.alert.notification.wording.MessageText;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Plain text by SMTP, to one address: with several, one that is refused would hold up the
 * others. A mail that has to be sent again keeps its {@code Message-ID}, by which mail
 * servers and readers know it.
 */
final class EmailChannel implements Channel {

    private final String target;

    private final String from;

    private final AlertWording wording;

    private final JavaMailSender mail;

    private final Clock clock;

    EmailChannel(String target, String from, AlertWording wording, JavaMailSender mail, Clock clock) {
        this.target = target;
        this.from = from;
        this.wording = wording;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Mono<DeliveryOutcome> send(Notification message) {
        // SMTP blocks for as long as the server likes, so not on an event loop.
        return Mono.fromCallable(() -> sendNow(message))
            .subscribeOn(Schedulers.boundedElastic())
            .onErrorResume(fault -> Mono.just(judge(fault)));
    }

    private DeliveryOutcome sendNow(Notification message) throws MessagingException {
        mail.send(write(message));
        return new DeliveryOutcome.Delivered();
    }

    private MimeMessage write(Notification message) throws MessagingException {
        var messageText = wording.of(message);
        var letter = mail.createMimeMessage();
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(target));
        letter.setSubject(messageText.title(), StandardCharsets.UTF_8.name());
        letter.setText(body(messageText), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Message-ID", id(message.messageId()));
        letter.setHeader("References", id("alert_" + Fingerprint.of(message.change().alert())));
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    private String id(String unique) {
        return "<" + unique + from.substring(from.indexOf('@')) + ">";
    }

    private static String body(MessageText messageText) {
        var link = messageText.link() == null ? "" : "\n" + messageText.link() + "\n";
        return messageText.text() + "\n\n" + messageText.basis() + "\n" + link;
    }

    private static DeliveryOutcome judge(Throwable fault) {
        return refusesTheAddress(fault) ? new DeliveryOutcome.Refused("address refused") : new DeliveryOutcome.Failed(
                fault instanceof MailException ? fault.getClass().getSimpleName() : "not a mail");
    }

    /** Permanently: for the time being would leave the address valid but unsent. */
    private static boolean refusesTheAddress(Throwable fault) {
        return fault instanceof MailSendException failed && Arrays.stream(failed.getMessageExceptions())
            .anyMatch(cause -> cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0);
    }

}
