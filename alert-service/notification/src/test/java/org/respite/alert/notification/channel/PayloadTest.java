package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.message;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that leaves, by name. A field that is not here holds something nobody has
 * found to be a released figure.
 */
class PayloadTest {

    private static final Set<String> WEBHOOK = Set.of("type", "timestamp", "data", "data.alert", "data.revision",
            "data.organisation", "data.unit", "data.unitName", "data.finding", "data.change", "data.severity",
            "data.sinceFortnight", "data.since", "data.fortnight", "data.usual", "data.size", "data.sizeLow",
            "data.sizeHigh", "data.title", "data.text", "data.link");

    private static final Set<String> SLACK = Set.of("text", "blocks", "blocks.type", "blocks.text", "blocks.text.type",
            "blocks.text.text", "blocks.elements", "blocks.elements.type", "blocks.elements.text");

    private static final Set<String> TEAMS = Set.of("type", "attachments", "attachments.contentType",
            "attachments.contentUrl", "attachments.content", "attachments.content.$schema", "attachments.content.type",
            "attachments.content.version", "attachments.content.body", "attachments.content.body.type",
            "attachments.content.body.inlines", "attachments.content.body.inlines.type",
            "attachments.content.body.inlines.text", "attachments.content.body.inlines.size",
            "attachments.content.body.inlines.weight", "attachments.content.body.inlines.isSubtle",
            "attachments.content.actions", "attachments.content.actions.type", "attachments.content.actions.title",
            "attachments.content.actions.url");

    private static final Set<String> ALERTMANAGER = Set.of("labels", "labels.alertname", "labels.organisation",
            "labels.unit", "labels.finding", "labels.severity", "annotations", "annotations.summary",
            "annotations.description", "annotations.unit_name", "startsAt", "endsAt", "generatorURL");

    private final AlertWording wording = new AlertWording(Samples.PAGE);

    @ParameterizedTest
    @EnumSource(Change.class)
    void holdsNothingButWhatIsAllowed(Change change) {
        var message = message(Samples.change("a", 2, change, Severity.HIGH));
        var words = wording.of(message);

        assertThat(fields(WebhookPayload.of(message, words))).isEqualTo(new TreeSet<>(WEBHOOK));
        assertThat(fields(SlackMessage.of(words))).isEqualTo(new TreeSet<>(SLACK));
        assertThat(fields(TeamsMessage.of(words))).isEqualTo(new TreeSet<>(TEAMS));
        assertThat(fields(new AlertmanagerAlerts(wording, Duration.ofDays(1)).of(message, NOON)))
            .isEqualTo(new TreeSet<>(ALERTMANAGER));
    }

    private static Set<String> fields(Object payload) {
        Set<String> found = new TreeSet<>();
        collect("", new JsonMapper().readTree(JsonBody.of(payload)), found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (!path.isEmpty()) {
            found.add(path);
        }
        node.propertyStream()
            .forEach(field -> collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(),
                    found));
        Stream.of(node)
            .filter(JsonNode::isArray)
            .flatMap(JsonNode::valueStream)
            .forEach(item -> collect(path, item, found));
    }

}
