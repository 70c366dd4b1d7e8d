package org.respite.ingest.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.PageViews;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class CallControllerTest {

    private static final Member ANA = new Member("riverside", "ana-subject", Device.OWN);

    private static final String HOW = "0123 456 after five";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private final AtomicLong now = new AtomicLong();

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private final CallController controller = new CallController(PageViews.pages(),
            new SmtpCallMail(sender, "counselling@example.org", "respite@example.org"), new CallCap(now::get),
            new CallSettings("counselling@example.org", "respite@example.org"));

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void oneMailGoesToWhomTheOperatorNamedAndNamesNobody() throws Exception {
        var answer = send(ANA, HOW, "Grüße");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(text(answer)).contains("It is sent").doesNotContain(HOW);
        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getRecipients(Message.RecipientType.TO)).extracting(Object::toString)
            .containsExactly("counselling@example.org");
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat(mails[0].getContent().toString()).startsWith(HOW).contains("Grüße");
        assertThat(GreenMailUtil.getWholeMessage(mails[0])).doesNotContain("ana-subject", "riverside");
    }

    /** Whatever is typed, it is text. */
    @Test
    void nobodyElseCanBeMadeToGetIt() throws Exception {
        send(ANA, "x\r\nBcc: all@example.org", "\r\n.\r\nMAIL FROM:<x@example.org>");

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat(mails[0].getHeader("Bcc")).isNull();
        assertThat(mails[0].getSubject()).isEqualTo("Somebody would like a call");
    }

    @Test
    void whatCannotBeSentStaysAndIsSaidToNobodyElse(CapturedOutput output) {
        server.stop();

        var answer = send(ANA, HOW, "It is <too> much");

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(text(answer)).contains("could not be sent", HOW, "It is &lt;too&gt; much");
        assertThat(output.getAll()).doesNotContain(HOW, "too much", "ana-subject", "counselling@");
    }

    @Test
    void itTakesAWayToCallBack() {
        var answer = send(ANA, " ", "words");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(text(answer)).contains("Write how you can be reached", "words");
        assertThat(send(ANA, "x".repeat(CallForm.LONGEST_HOW + 1), "").getStatusCode().value()).isEqualTo(422);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (var _ : List.of(1, 2, 3)) {
            assertThat(send(ANA, HOW, "").getStatusCode().value()).isEqualTo(200);
        }

        var fourth = send(ANA, HOW, "words");
        assertThat(fourth.getStatusCode().value()).isEqualTo(429);
        assertThat(text(fourth)).contains("three times", "words");
        assertThat(send(new Member("riverside", "bo", Device.OWN), HOW, "").getStatusCode().value()).isEqualTo(200);
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(send(ANA, HOW, "").getStatusCode().value()).isEqualTo(200);
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    /** Nor by how long the answer is. */
    @Test
    void nobodyCanTellByTheLengthWhetherItWasSent() {
        var sent = Objects.requireNonNull(send(ANA, HOW, "").getBody());

        assertThat(Objects.requireNonNull(send(ANA, "", "").getBody())).hasSameSizeAs(sent);
    }

    private ResponseEntity<byte[]> send(Member member, String how, String words) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/help/call")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("how=" + encoded(how) + "&words=" + encoded(words)));
        CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "proof");
        exchange.getAttributes().put(CsrfToken.class.getName(), Mono.just(token));
        return Objects.requireNonNull(controller.send(member, exchange).block());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(ResponseEntity<byte[]> page) {
        return new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8);
    }

}
