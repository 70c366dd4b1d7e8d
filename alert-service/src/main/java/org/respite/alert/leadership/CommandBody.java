package org.respite.alert.leadership;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Note;
import org.respite.alert.alert.Person;
import org.respite.alert.alert.PersonalChange;
import org.respite.alert.alert.PersonalChange.Acknowledge;
import org.respite.alert.alert.PersonalChange.Act;
import org.respite.alert.alert.PersonalChange.Reopen;
import org.respite.alert.alert.PersonalChange.Resolve;
import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;
import org.respite.contract.ContractJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of a command, read strictly: nothing in it is passed over. Problems never
 * repeat a note, which may hold what it should not.
 *
 * @param json an object with {@code change} and {@code note} or some of them
 */
record CommandBody(JsonNode json) {

    private static final int LONGEST_WORD = 40;

    private static final String CHANGES = " (expected: acknowledged, acting, resolved or reopened)";

    private static final Set<String> FIELDS = Set.of("change", "note");

    static CommandBody read(byte[] body) {
        var json = parse(body);
        if (!json.isObject()) {
            throw malformed();
        }
        if (!FIELDS.containsAll(json.propertyNames())) {
            throw invalid("body: with a field that is not known (expected: change and note)");
        }
        return new CommandBody(json);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return ContractJson.MAPPER.readTree(body);
        }
        catch (JacksonException unreadable) {
            throw malformed();
        }
    }

    PersonalChange change(Person by) {
        var word = text("change");
        if (word == null) {
            throw invalid("change: missing" + CHANGES);
        }
        return switch (word) {
            case "acknowledged" -> new Acknowledge(by, note());
            case "acting" -> new Act(by, note());
            case "resolved" -> new Resolve(by, neededNote());
            case "reopened" -> new Reopen(by, note());
            default -> throw invalid("change: " + shortened(word) + CHANGES);
        };
    }

    Note neededNote() {
        var note = note();
        if (note == null) {
            throw invalid("note: missing (expected: why, in 1..500 characters, no personal data about team members)");
        }
        return note;
    }

    /** An empty one is none. */
    private @Nullable Note note() {
        var text = text("note");
        try {
            return text == null || text.isBlank() ? null : new Note(text.strip());
        }
        catch (IllegalArgumentException objection) {
            throw invalid(String.valueOf(objection.getMessage()));
        }
    }

    private @Nullable String text(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw invalid(field + ": not a text (expected: a text)");
        }
        return value.stringValue();
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…";
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.malformed("body: unreadable (expected: a JSON object)"));
    }

    @Override
    public String toString() {
        return "CommandBody[withheld]";
    }
}
