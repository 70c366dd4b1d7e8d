package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.yaml.snakeyaml.Yaml;

/** The settings we offer are in the labels we really send. */
class AlertmanagerSettingsTest {

    static final Path FILE = Path.of("..", "..", "infra", "alertmanager", "alertmanager.yaml");

    private static final Pattern LABELS_OF_MATCHERS = Pattern.compile("(\\w+)=~?\"([\\w|]+)\"");

    private final Map<String, Object> settings;

    AlertmanagerSettingsTest() throws IOException {
        settings = new Yaml().load(Files.readString(FILE));
    }

    @Test
    void groupsByUnitAndRepeatsEveryFourWeeks() {
        assertThat(map(settings, "route")).containsEntry("group_by", List.of("organisation", "unit"))
            .containsEntry("repeat_interval", "4w")
            .containsKey("group_wait");
    }

    @Test
    void whatIsWorseInhibitsWhatIsLessAboutTheSameUnit() {
        assertThat(list(settings, "inhibit_rules")).containsExactly(
                Map.of("source_matchers", List.of("severity=\"high\""), "target_matchers",
                        List.of("severity=~\"alert|watch\""), "equal", List.of("organisation", "unit")),
                Map.of("source_matchers", List.of("severity=\"alert\""), "target_matchers",
                        List.of("severity=\"watch\""), "equal", List.of("organisation", "unit")));
    }

    @Test
    void speaksOfLabelsAndSeveritiesThatAreSent() throws IOException {
        var sent = Stream.of(Severity.values())
            .map(severity -> Samples.message(Samples.change("a", 1, Change.OPENED, severity)))
            .map(message -> new AlertmanagerAlerts(new AlertWording(null), Duration.ofHours(24)).of(message,
                    Samples.NOON))
            .map(List::getLast)
            .map(PostableAlert::labels)
            .toList();
        var severities = sent.stream().map(labels -> labels.get("severity")).collect(Collectors.toSet());

        assertThat(severities).containsExactlyInAnyOrder("watch", "alert", "high");
        assertThat(sent).allSatisfy(labels -> assertThat(labels).containsKeys("organisation", "unit", "severity"));
        LABELS_OF_MATCHERS.matcher(Files.readString(FILE)).results().forEach(matcher -> {
            assertThat(sent.getFirst()).containsKey(matcher.group(1));
            assertThat(severities).containsAll(Set.of(matcher.group(2).split("\\|", -1)));
        });
        Matcher any = LABELS_OF_MATCHERS.matcher(Files.readString(FILE));
        assertThat(any.find()).isTrue();
    }

    @Test
    void everyRouteHasItsReceiverAndNoSecretStandsInIt() throws IOException {
        var receivers = list(settings, "receivers").stream().map(receiver -> receiver.get("name")).toList();
        var routes = Stream.concat(Stream.of(map(settings, "route")), list(map(settings, "route"), "routes").stream());

        assertThat(routes.map(route -> route.get("receiver"))).isSubsetOf(receivers);
        assertThat(Files.readString(FILE).replace("https://receiver.example.org/", "")).doesNotContain("://")
            .contains("credentials_file: ", "api_url_file: ");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) Objects.requireNonNull(in.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> in, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(in.get(key));
    }

}
