package org.respite.dialect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of the page that are in the code, too.
 *
 * @param folder where links begin
 */
record Glossary(Path folder, String text) {

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

    private static final Pattern ENDING = Pattern.compile("`…([A-Z]\\w+)`");

    private static final Pattern BEGINNING = Pattern.compile("`([A-Z]\\w+)…`");

    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

    /** What it says that is no longer so, given the names of all types. */
    Stream<String> faults(Collection<String> types) {
        return Stream
            .of(words(TYPE).filter(type -> !types.contains(type)),
                    words(ENDING).filter(ending -> types.stream().noneMatch(type -> type.endsWith(ending))),
                    words(BEGINNING).filter(beginning -> types.stream().noneMatch(type -> type.startsWith(beginning))),
                    words(LINK).filter(link -> !Files.exists(folder.resolve(link))))
            .flatMap(faults -> faults);
    }

    private Stream<String> words(Pattern pattern) {
        return pattern.matcher(text).results().map(Glossary::word);
    }

    private static String word(MatchResult found) {
        return found.group(1);
    }

}
