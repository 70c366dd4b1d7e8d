package org.respite.local.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a description can be read without the record that it was written in. */
final class DescriptionPolicy {

    private static final int MIN_WORDS = 4;

    /** What stands before a full stop, semicolon or colon has to say what is set. */
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:](\\s|$)");

    /** Words that mean something said before, where nothing can have been said yet. */
    private static final Pattern POINTS_ELSEWHERE = Pattern
        .compile("^(\\w+ ){0,2}(it|its|they|them|their|these|the same|such)\\b|^(by|for|from|in|of|on|to|with)\\b");

    private static final Pattern UNRESOLVED = Pattern.compile("\\{@(?!code )");

    private DescriptionPolicy() {
    }

    /** What is wrong with it; nothing if it stands alone. */
    static Optional<String> fault(String description) {
        if (description.isBlank()) {
            return Optional.of("no description");
        }
        String clause = CLAUSE_END.split(description, 2)[0];
        if (clause.split("\\s+").length < MIN_WORDS) {
            return Optional.of("says too little: " + clause);
        }
        if (UNRESOLVED.matcher(description).find()) {
            return Optional.of("a tag that the metadata does not resolve: " + description);
        }
        return Optional.of(clause)
            .filter(text -> POINTS_ELSEWHERE.matcher(text).find())
            .map(text -> "does not stand alone: " + text);
    }

}
