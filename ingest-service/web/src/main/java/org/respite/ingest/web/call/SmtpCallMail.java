package org.respite.ingest.web.call;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A mail by SMTP. Only its body is what somebody typed, and nothing is said of it to
 * anybody else: neither to a log nor to a figure, also where it fails.
 */
final class SmtpCallMail implements CallMail {

    private static final String SUBJECT = "Somebody would like a call";

    private static final String END = "\n\n-- \nThis came from the help page of Respite, which keeps no copy and does not "
            + "know whether you answer. Who it is, is only what they wrote.\n";

    private final JavaMailSender mail;

    private final String address;

    private final String from;

    SmtpCallMail(JavaMailSender mail, String address, String from) {
        this.mail = mail;
        this.address = address;
        this.from = from;
    }

    /** SMTP blocks for as long as the server likes, so not on an event loop. */
    @Override
    public Mono<Void> send(CallForm form) {
        return Mono.<Void>fromCallable(() -> {
            mail.send(letter(form));
            return null;
        }).subscribeOn(Schedulers.boundedElastic());
    }

    private MimeMessage letter(CallForm form) throws MessagingException {
        var letter = mail.createMimeMessage();
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        letter.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
        letter.setText(form.how() + "\n\n" + form.words() + END, StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

}
