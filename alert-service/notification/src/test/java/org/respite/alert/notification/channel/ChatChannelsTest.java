package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.opened;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.alert.notification.wording.AlertWording;
import tools.jackson.databind.JsonNode;

/** The shapes that Slack and Teams document for their webhooks. */
class ChatChannelsTest {

    private static final UnitPlace ODD = new UnitPlace("R&D <!channel> [x](http://evil.example)", List.of("oncology"),
            Samples.ONCOLOGY.zone());

    private final Receiver receiver = new Receiver();

    private final AlertWording wording = new AlertWording(Samples.PAGE);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void slackGetsBlocksWithAFallback() {
        Await.on(new SlackChannel(receiver.address(), wording, HttpPosts.patient()).send(message()));

        var json = received();
        assertThat(json.propertyNames()).containsExactly("text", "blocks");
        assertThat(json.get("blocks").valueStream().map(block -> block.get("type").asString()))
            .containsExactly("header", "section", "context", "section");
        assertThat(json.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(json.at("/blocks/0/text/text").asString()).hasSizeLessThanOrEqualTo(150).contains("R&D <!channel>");
        assertThat(json.at("/blocks/2/elements/0/type").asString()).isEqualTo("plain_text");
        assertThat(json.at("/blocks/3/text/type").asString()).isEqualTo("mrkdwn");
        assertThat(json.at("/blocks/3/text/text").asString())
            .isEqualTo("<https://respite.example.org/teams#unit-oncology|Open the team's page>");
    }

    @Test
    void slackIsNotTakenInByNames() {
        Await.on(new SlackChannel(receiver.address(), wording, HttpPosts.patient()).send(message()));

        assertThat(received().get("text").asString()).contains("R&amp;D &lt;!channel&gt;").doesNotContain("<!channel>");
    }

    @Test
    void teamsGetsAnAdaptiveCardInAMessage() {
        Await.on(new TeamsChannel(receiver.address(), wording, HttpPosts.patient()).send(message()));

        var json = received();
        assertThat(json.get("type").asString()).isEqualTo("message");
        assertThat(json.get("attachments")).hasSize(1);
        var attachment = json.at("/attachments/0");
        assertThat(attachment.get("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.has("contentUrl")).isTrue();
        assertThat(attachment.get("contentUrl").isNull()).isTrue();
        var card = attachment.get("content");
        assertThat(card.get("$schema").asString()).isEqualTo("http://adaptivecards.io/schemas/adaptive-card.json");
        assertThat(card.get("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.get("version").asString()).isEqualTo("1.4");
        assertThat(card.at("/actions/0/type").asString()).isEqualTo("Action.OpenUrl");
    }

    @Test
    void teamsIsNotTakenInByNames() {
        Await.on(new TeamsChannel(receiver.address(), wording, HttpPosts.patient()).send(message()));

        var body = received().at("/attachments/0/content/body");
        assertThat(body.valueStream().map(block -> block.get("type").asString())).containsOnly("RichTextBlock");
        assertThat(body.valueStream().map(block -> block.at("/inlines/0/type").asString())).containsOnly("TextRun");
        assertThat(body.at("/0/inlines/0/text").asString()).contains("[x](http://evil.example)");
    }

    private JsonNode received() {
        return receiver.received().getFirst().json();
    }

    private static Notification message() {
        return Notification.of("chat", opened("a"), ODD, false, NOON);
    }

}
