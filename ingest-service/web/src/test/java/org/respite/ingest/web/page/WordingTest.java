package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word a page says is in a bundle, and every bundle says it. */
class WordingTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Pattern KEY = Pattern.compile("\"((?:[a-z_]+\\.)+[a-z_-]+|nav|skip|product)\"");

    /** As deep as templates go. */
    private static final String BRACKETS = nested(nested(nested(nested("[^()]*"))));

    /** What is not shown as it stands: expressions, statements, tags. */
    private static final Pattern MARKUP = Pattern.compile("\\$\\{(?:[^{}]|\\{[^{}]*})*}|!\\{(?:[^{}]|\\{[^{}]*})*}"
            + "|@(?:import|param|template)[^\\n]*|@(?:if|elseif|for)" + nested(BRACKETS)
            + "|@(?:else|endif|endfor)|`\\)|<[^>]*>|&[a-z]+;");

    private static String nested(String inner) {
        return "\\((?:[^()]|" + inner + ")*\\)";
    }

    static Stream<Path> templates() throws IOException {
        return Files.list(TEMPLATES);
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle
            .getBundle("org.respite.ingest.web.texts", language.locale(),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
            .keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        var file = language == Language.EN ? "texts.properties" : "texts_" + language.tag() + ".properties";
        var own = Files.readAllLines(Path.of("src/main/resources/org/respite/ingest/web", file))
            .stream()
            .filter(line -> line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(own).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAskForWordsThatThereAre(Path template) throws IOException {
        var asked = KEY.matcher(Files.readString(template)).results().map(match -> match.group(1)).toList();
        assertThat(keys(Language.EN)).containsAll(asked.stream()
            .filter(key -> !key.endsWith(".css") && !key.endsWith(".js") && !key.endsWith(".svg"))
            .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesSayNothingThemselves(Path template) throws IOException {
        assertThat(spoken(Files.readString(template))).isEmpty();
    }

    @Test
    void wordsInTemplatesWouldBeFound() {
        assertThat(spoken("@if(page.own())\n<p class=\"a\">Hello ${page.text(\"x\")}</p>\n@endif")).isEqualTo("Hello");
    }

    private static String spoken(String template) {
        return MARKUP.matcher(template).replaceAll(" ").replaceAll("[^A-Za-z]+", " ").strip();
    }

    @Test
    void placesAreFilled() {
        assertThat(Texts.in(Language.EN).of("mydata.part", 1, 3)).isEqualTo("Part 1 of 3");
        assertThat(Texts.in(Language.DE).of("mydata.part", 1, 3)).isEqualTo("Teil 1 von 3");
    }

}
