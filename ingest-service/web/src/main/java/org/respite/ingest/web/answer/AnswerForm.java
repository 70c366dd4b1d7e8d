package org.respite.ingest.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;
import org.springframework.util.MultiValueMap;

/**
 * A form as it was sent. What is left empty was left out; what is no number goes on as it
 * is, so that there is one place that refuses.
 *
 * @param instrument that was shown
 * @param fields as sent
 */
record AnswerForm(Instrument instrument, MultiValueMap<String, String> fields) {

    static final String ID = "id";

    /**
     * When it was answered, by the server's clock as far as a device could tell. Part of
     * what was said, so that it stays the same however often the form is sent.
     */
    static final String AT = "answeredAt";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /** The name of an item's field. */
    static String field(String item) {
        return "answer." + item;
    }

    /**
     * Which check-in it is to be: the same for the same form, however often it is sent.
     */
    String id() {
        return Objects.requireNonNullElse(fields.getFirst(ID), "");
    }

    /** What was entered for an item. */
    List<String> entered(Item item) {
        return fields.getOrDefault(field(item.id()), List.of()).stream().filter(text -> !text.isBlank()).toList();
    }

    /** The body of a request that hands it in. */
    byte[] toJson() {
        var answers = new LinkedHashMap<String, Object>();
        instrument.items().forEach(item -> value(item).ifPresent(value -> answers.put(item.id(), value)));
        return ContractJson.MAPPER.writeValueAsBytes(
                Map.of("id", id(), "instrument", instrument.id(), "answeredAt", answeredAt(), "answers", answers));
    }

    /** When it was answered; empty at first. */
    String answeredAt() {
        return Objects.requireNonNullElse(fields.getFirst(AT), "");
    }

    /** What can be read of it. */
    Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        instrument.items()
            .forEach(item -> value(item).filter(value -> !(value instanceof String))
                .ifPresent(value -> answers.put(item.id(), Answer.of(value))));
        return answers;
    }

    private Optional<Object> value(Item item) {
        List<String> entered = entered(item);
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (item) {
            case Item.Scale _ -> number(entered.getFirst().strip());
            case Item.Checklist _ -> entered;
        });
    }

    private static Object number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : text;
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "AnswerForm[…]";
    }

}
