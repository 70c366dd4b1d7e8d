package org.respite.alert.notification.selfservice;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EnumWord;
import org.respite.contract.Ids;

/** Reads fields of requests; what is wrong ends with a problem that names the field. */
final class RequestFields {

    private static final int MAX_SHOWN_LENGTH = 40;

    private RequestFields() {
    }

    static String present(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw SubscriptionProblems.invalid(field + ": missing (expected: to be set)");
        }
        return value;
    }

    static @Nullable String unit(@Nullable String value) {
        if (value != null && !Ids.PATTERN.matcher(value).matches()) {
            throw SubscriptionProblems.invalid("unit: not an id (expected: 1..64 letters, digits or . _ ~ -)");
        }
        return value;
    }

    static <E extends Enum<E>> E oneOf(String field, String value, Set<E> allowed) {
        return allowed.stream()
            .filter(constant -> EnumWord.of(constant).equals(value))
            .findFirst()
            .orElseThrow(() -> SubscriptionProblems.invalid(field + ": " + shown(value) + " (expected: "
                    + allowed.stream().map(EnumWord::of).collect(Collectors.joining(", ")) + ")"));
    }

    static <E extends Enum<E>> @Nullable Set<E> someOf(String field, @Nullable Collection<@Nullable String> values,
            Class<E> type) {
        if (values == null) {
            return null;
        }
        if (values.isEmpty()) {
            throw SubscriptionProblems.invalid(field + ": none (expected: one or more, or absent for all)");
        }
        return values.stream()
            .map(value -> oneOf(field, String.valueOf(value), EnumSet.allOf(type)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    static String[] lower(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(EnumWord::of).sorted().toArray(String[]::new);
    }

    private static String shown(String value) {
        var plain = value.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= MAX_SHOWN_LENGTH ? plain : plain.substring(0, MAX_SHOWN_LENGTH) + "…";
    }

}
