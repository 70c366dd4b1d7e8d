package org.respite.dialect;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be seen of the dialect in a file; the page for contributors has its words. */
enum DialectRule {

    NO_PARENTHESES_AROUND_CONDITIONS(
            "(?:\\breturn|\\byield|(?<![=!<>])=|->|[(,?:])\\s*\\(" + Balanced.TEXT + "\\) \\?\\s", Source::isJava,
            Source::code, "int sign = (x < 0) ? -1 : 1;"),

    NO_PARENTHESES_AROUND_RESULTS("\\breturn \\(" + Balanced.TEXT + "\\);", Source::isJava, Source::code,
            "return (x < 0);"),

    VAR_WHERE_THE_RIGHT_SIDE_NAMES_THE_TYPE("(?m)^ {8,}(?:final )?([A-Z]\\w*) \\w+ = new \\1\\(", Source::isJava,
            Source::code, "        Person person = new Person(name);"),

    UNDERSCORE_FOR_WHAT_IS_UNUSED("\\b(?:ignored?|unused)\\b(?=[,)]| ->)", Source::isJava, Source::code,
            "people.forEach((name, ignored) -> greet(name));"),

    CONSTANTS_IN_CAPITALS("static final (?!Logger )[\\w<>?,.\\[\\]@ ]+ (?!serialVersionUID)[a-z]\\w* =", Source::isJava,
            Source::code, "static final ArchRule nothingBlocks = noClasses();"),

    BEANS_ARE_METHODS("@(?:Component|Service|Repository)\\b", DialectRule::isShippedJava, Source::code,
            "@Component class Clerk { }"),

    SETTINGS_SAY_SO("@ConfigurationProperties\\b[^;{]*?\\b(?:class|record) (?!\\w*Settings\\b)\\w+",
            DialectRule::isShippedJava, Source::code, "@ConfigurationProperties(\"\") record Limits(int most) { }"),

    METRICS_SAY_SO("\\b(?:class|record) \\w+Meters\\b", DialectRule::isShippedJava, Source::code,
            "class ClerkMeters { }"),

    LOG_MESSAGES_HOLD_NO_DATA(
            "\\blog\\.(?:trace|debug|info|warn|error)\\((?!\\s*\"[^\"{}]*\"(?:, \\w+)?\\))"
                    + "|(?<=[)\\s])\\.log\\((?!\\s*\"[^\"{}]*\"\\))",
            DialectRule::isShippedJava, Source::uncommented, "log.info(\"{} of {} done\", some, all);"),

    YAML_IS_NESTED("(?m)^ *[\\w-]+(?:\\.[\\w-]+)+:", source -> !source.isJava(), DialectRule::withoutForeignNames,
            "spring.application.name: clerk");

    private final Pattern fault;

    private final Predicate<Source> about;

    private final Function<Source, String> read;

    private final String planted;

    DialectRule(String fault, Predicate<Source> about, Function<Source, String> read, String planted) {
        this.fault = Pattern.compile(fault);
        this.about = about;
        this.read = read;
        this.planted = planted;
    }

    /** Where a file breaks it: path, line and what stands there. */
    Stream<String> faults(Source source) {
        return about.test(source) ? faults(source.path(), read.apply(source)) : Stream.empty();
    }

    /** A file that breaks it. */
    Source planted() {
        String name = this == YAML_IS_NESTED ? "src/main/resources/a-service.yaml" : "src/main/java/Planted.java";
        return new Source(name, planted);
    }

    private Stream<String> faults(String path, String text) {
        return fault.matcher(text)
            .results()
            .map(found -> path + ":" + text.substring(0, found.end()).lines().count() + ": " + found.group().strip());
    }

    private static boolean isShippedJava(Source source) {
        return source.isJava() && source.isShipped();
    }

    /**
     * Kafka's properties, figures and loggers have names with dots in them: keys of a
     * map.
     */
    private static String withoutForeignNames(Source yaml) {
        return yaml.text().replaceAll("(?m)^( *)(?:properties|percentiles-histogram|level):\\n(?:\\1 +.*\\n?)+", "\n");
    }

    /** Text whose parentheses match, four deep. */
    private static final class Balanced {

        static final String TEXT = deep(4);

        private static String deep(int levels) {
            return levels == 0 ? "[^()]*+" : "(?:[^()]|\\(" + deep(levels - 1) + "\\))*+";
        }

    }

}
