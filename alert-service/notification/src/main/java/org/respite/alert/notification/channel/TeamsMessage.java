package org.respite.alert.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.wording.MessageText;

/**
 * An Adaptive Card as the webhook of Teams Workflows takes it. Names come from people, so
 * they stand in text runs, which are not interpreted, unlike text blocks.
 */
record TeamsMessage(String type, List<Attachment> attachments) {

    /** An attachment, whose {@code contentUrl} is to be there and null. */
    record Attachment(String contentType, @Nullable URI contentUrl, Card content) {
    }

    record Card(@JsonProperty("$schema") String schema, String type, String version, List<Paragraph> body,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Action> actions) {
    }

    record Paragraph(String type, List<Run> inlines) {

        static Paragraph of(String text, String size, String weight, boolean isSubtle) {
            return new Paragraph("RichTextBlock", List.of(new Run("TextRun", text, size, weight, isSubtle)));
        }
    }

    record Run(String type, String text, String size, String weight, @JsonProperty("isSubtle") boolean subtle) {
    }

    record Action(String type, String title, URI url) {
    }

    static TeamsMessage of(MessageText messageText) {
        var body = List.of(Paragraph.of(messageText.title(), "medium", "bolder", false),
                Paragraph.of(messageText.text(), "default", "default", false),
                Paragraph.of(messageText.basis(), "small", "default", true));
        var actions = messageText.links()
            .map(address -> new Action("Action.OpenUrl", "Open the team's page", address))
            .toList();
        var card = new Card("http://adaptivecards.io/schemas/adaptive-card.json", "AdaptiveCard", "1.4", body, actions);
        return new TeamsMessage("message",
                List.of(new Attachment("application/vnd.microsoft.card.adaptive", null, card)));
    }

}
