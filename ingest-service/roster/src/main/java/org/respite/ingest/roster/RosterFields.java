package org.respite.ingest.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.ingest.roster.RosterFileException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads fields of a roster file and collects what is wrong, by position. */
final class RosterFields {

    /** No file needs mending in more places to be worth another look. */
    private static final int MAX_FAULTS = 1000;

    private static final String MISSING = "missing";

    private final List<Fault> faults = new ArrayList<>();

    /** The first object of each kind with such fields, and its known ones. */
    private final Map<String, String> passedOver = new LinkedHashMap<>();

    List<Fault> faults() {
        return faults;
    }

    /**
     * Where fields are that mean nothing here. Not what they are called: a name can be
     * somebody's.
     */
    Collection<String> passedOver() {
        return passedOver.values();
    }

    void wrong(String position, String what, String expected) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new Fault(position + ": " + what, expected));
        }
    }

    /**
     * Notes fields of an object that mean nothing here.
     * @param kind of object, of which the first one alone is noted
     */
    void known(JsonNode object, String kind, String position, Set<String> known) {
        if (!known.containsAll(object.propertyNames())) {
            passedOver.putIfAbsent(kind,
                    position + " (known: " + known.stream().sorted().collect(Collectors.joining(", ")) + ")");
        }
    }

    /** The elements of a list that has to be there. */
    List<JsonNode> list(JsonNode object, String name) {
        JsonNode list = object.get(name);
        if (list == null || !list.isArray()) {
            wrong(name, list == null ? MISSING : "not a list", "a list");
            return List.of();
        }
        return List.copyOf(list.values());
    }

    String text(JsonNode object, String name, String position, String expected) {
        JsonNode text = object.get(name);
        if (text != null && text.isString()) {
            return text.stringValue();
        }
        wrong(position, text == null || text.isNull() ? MISSING : "not a text", expected);
        return "";
    }

    /** The id of an organisation or a unit; empty if there is none. */
    String id(JsonNode object, String name, String position) {
        String id = text(object, name, position, Identifiers.UNIT);
        if (!id.isEmpty() && !Identifiers.isUnit(id)) {
            wrong(position, "not an id", Identifiers.UNIT);
            return "";
        }
        if (id.isEmpty() && object.path(name).isString()) {
            wrong(position, "empty", Identifiers.UNIT);
        }
        return id;
    }

    /** A value that may be left out; null where it is, or is wrong. */
    <T> @Nullable T optional(JsonNode object, String name, String position, Class<T> type, String wrong,
            String expected) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : read(value, position, type, wrong, expected);
    }

    /** A value that has to be there; null where it is wrong. */
    <T> @Nullable T needed(JsonNode object, String name, String position, Class<T> type, String wrong,
            String expected) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            wrong(position, MISSING, expected);
            return null;
        }
        return read(value, position, type, wrong, expected);
    }

    private <T> @Nullable T read(JsonNode value, String position, Class<T> type, String wrong, String expected) {
        try {
            return ContractJson.MAPPER.treeToValue(value, type);
        }
        catch (JacksonException unreadable) {
            wrong(position, wrong, expected);
            return null;
        }
    }

}
