package org.respite.alert.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.wording.MessageText;

/**
 * A message of Block Kit. Names come from people, so they stand in plain text, which
 * Slack does not interpret; only the fallback and the link are markup.
 *
 * @param text fallback, for notifications
 */
record SlackMessage(String text, List<Block> blocks) {

    /** One block; a context has elements, the others a text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(String type, @Nullable Text text, @Nullable List<Text> elements) {

        static Block of(String type, Text text) {
            return new Block(type, text, null);
        }

        static Block context(Text element) {
            return new Block("context", null, List.of(element));
        }
    }

    record Text(String type, String text) {

        static Text plain(String text) {
            return new Text("plain_text", text);
        }

        static Text link(URI address) {
            return new Text("mrkdwn", "<" + escape(address.toString()) + "|Open the team's page>");
        }
    }

    static SlackMessage of(MessageText messageText) {
        var blocks = Stream.of(Block.of("header", Text.plain(messageText.title())),
                Block.of("section", Text.plain(messageText.text())), Block.context(Text.plain(messageText.basis())));
        var link = messageText.links().map(address -> Block.of("section", Text.link(address)));
        return new SlackMessage(escape(messageText.title()), Stream.concat(blocks, link).toList());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
