package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.message;
import static org.respite.alert.notification.Samples.opened;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.testsupport.SettableClock;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailChannelTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsPlainTextToOneAddress() throws Exception {
        assertThat(Await.on(channel(server.getSmtp().getPort()).send(message(opened("a")))))
            .isEqualTo(new DeliveryOutcome.Delivered());

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("leaders@st-olav.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("respite@st-olav.example");
        assertThat(mail.getSubject()).isEqualTo("Oncology ward: rise in strain (alert)");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getContent()).asString().isEqualToNormalizingNewlines("""
                Since the fortnight from 7 September 2026 strain in Oncology ward has been about 14 points (95 % \
                interval 6 to 22) above the team's own usual level of 41. Chance alone shows as much about once in \
                ten years in a team.

                Decided on released, noisy team figures; nobody's answers are known.

                https://respite.example.org/teams#unit-oncology""");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOON));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void keepsTheMessageIdWhenSentAgainAndTheThreadOfAnAlert() throws Exception {
        var channel = channel(server.getSmtp().getPort());
        Await.on(channel.send(message(opened("a"))));
        Await.on(channel.send(message(opened("a"))));
        Await.on(channel.send(message(Samples.resolved("a", 2))));

        var mails = server.getReceivedMessages();
        assertThat(mails[0].getHeader("Message-ID"))
            .containsExactly("<" + message(opened("a")).messageId() + "@st-olav.example>");
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
    }

    @Test
    void writesNamesOfAllLanguagesAndNoHeaders() throws Exception {
        var place = new UnitPlace("Øyeavdeling\r\nBcc: all@st-olav.example", Samples.ONCOLOGY.line(),
                Samples.ONCOLOGY.zone());
        Await.on(channel(server.getSmtp().getPort()).send(Notification.of("mail", opened("a"), place, false, NOON)));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("Øyeavdeling Bcc: all@st-olav.example: rise");
        assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @Test
    void triesAgainLaterWhenTheServerIsAway() {
        var channel = channel(server.getSmtp().getPort());
        server.stop();

        assertThat(Await.on(channel.send(message(opened("a")))))
            .isEqualTo(new DeliveryOutcome.Failed("MailSendException"));
    }

    @Test
    void givesUpAnAddressTheServerWillNeverTake() throws Exception {
        try (var strict = new StrictSmtp("550 no such user")) {
            assertThat(Await.on(channel(strict.port()).send(message(opened("a")))))
                .isEqualTo(new DeliveryOutcome.Refused("address refused"));
        }
        try (var busy = new StrictSmtp("450 try later")) {
            assertThat(Await.on(channel(busy.port()).send(message(opened("a")))))
                .isEqualTo(new DeliveryOutcome.Failed("MailSendException"));
        }
    }

    @Test
    void doesNotWaitForEverForAServer() {
        var sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");

        MailLimits.set(sender, new NotificationSettings.Http(Duration.ofSeconds(5), Duration.ofSeconds(20)));

        assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "5000")
            .containsEntry("mail.smtp.writetimeout", "20000")
            .containsEntry("mail.smtp.timeout", "1000");
    }

    private static EmailChannel channel(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new EmailChannel("leaders@st-olav.example", "respite@st-olav.example", new AlertWording(Samples.PAGE),
                sender, new SettableClock(NOON));
    }

}
