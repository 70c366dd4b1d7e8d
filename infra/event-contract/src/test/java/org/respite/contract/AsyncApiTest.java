package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private final JsonNode document = parsed();

    @Test
    void namesEveryTopicAndEveryDeadLetterTopicOnce() {
        var topics = Constants.topics()
            .stream()
            .flatMap(topic -> topic.equals(Topics.CLOCKS) ? Stream.of(topic)
                    : Stream.of(topic, Topics.deadLettersOf(topic)));

        assertThat(words().filter(word -> word.startsWith("respite.")))
            .containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @Test
    void namesEveryEventTypeOnceWithItsSource() {
        assertThat(words().filter(word -> word.startsWith("org.respite.")))
            .containsExactlyInAnyOrderElementsOf(Constants.eventTypes().stream().map(type -> type.name()).toList());
        assertThat(Constants.eventTypes())
            .allSatisfy(type -> assertThat(headers(message(type)).at("/ce_source/const").asString())
                .isEqualTo(type.source().toString()));
    }

    @Test
    void sendsEveryEventToItsTopicUnderItsSchema() {
        assertThat(Constants.eventTypes()).allSatisfy(type -> {
            assertThat(messages(type.topic())).hasSize((int) typesOn(type.topic())).contains(message(type));
            assertThat(message(type).at("/payload/schema/$ref").asString())
                .isEqualTo("schemas/" + type.name().substring("org.respite.".length()) + ".schema.json");
        });
    }

    @Test
    void everyReferenceResolves() {
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(20)
            .allSatisfy(reference -> assertThat(resolve(reference).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void demandsTheHeadersThatAreWritten() {
        Sample<?> sample = Sample.all().getFirst();

        assertThat(document.at("/components/schemas/cloudEvent/required").values()).extracting(JsonNode::asString)
            .containsExactlyInAnyOrderElementsOf(EventTypeTest.headers(sample).keySet());
    }

    private JsonNode message(EventType<?> type) {
        return document.at("/components/messages")
            .values()
            .stream()
            .filter(message -> headers(message).at("/ce_type/const").asString().equals(type.name()))
            .findFirst()
            .orElseThrow();
    }

    private List<JsonNode> messages(String topic) {
        return channel(topic).get("messages")
            .values()
            .stream()
            .map(message -> resolve(message.get("$ref").asString()))
            .toList();
    }

    private static long typesOn(String topic) {
        return Constants.eventTypes().stream().filter(type -> type.topic().equals(topic)).count();
    }

    private JsonNode channel(String topic) {
        return document.get("channels")
            .values()
            .stream()
            .filter(channel -> channel.get("address").asString().equals(topic))
            .findFirst()
            .orElseThrow();
    }

    private static JsonNode headers(JsonNode message) {
        return message.at("/headers/allOf/1/properties");
    }

    private JsonNode resolve(String reference) {
        return reference.startsWith("#") ? document.at(reference.substring(1)) : Resources.json(reference);
    }

    /** Every text in the document, keys left aside. */
    private Stream<String> words() {
        return words(document);
    }

    private static Stream<String> words(JsonNode node) {
        return node.isContainer() ? node.values().stream().flatMap(AsyncApiTest::words)
                : Stream.of(node).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static JsonNode parsed() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Object document = yaml.load(new String(Resources.bytes("asyncapi.yaml"), StandardCharsets.UTF_8));
        return ContractJson.MAPPER.valueToTree(document);
    }

}
