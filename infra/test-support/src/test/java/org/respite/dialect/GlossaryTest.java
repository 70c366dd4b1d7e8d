package org.respite.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names no type, kind of type or file that is not there. */
class GlossaryTest {

    private static final Path FOLDER = Path.of("..", "docs");

    private final Set<String> types = Source.all()
        .stream()
        .map(Source::path)
        .filter(path -> path.endsWith(".java"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
        .collect(Collectors.toSet());

    @Test
    void saysWhatIsThere() throws IOException {
        var glossary = new Glossary(FOLDER, Files.readString(FOLDER.resolve("glossary.md")));

        assertThat(glossary.faults(types)).isEmpty();
    }

    @Test
    void findsWhatIsNot() {
        var glossary = new Glossary(FOLDER, """
                | `…Policy`, `…Desk` | a rule; a use case |
                | `Mongo…`, `Redis…` | kinds of a port |
                [`Outbox`](contributing.md), [`Courier`](nowhere.md)
                """);

        assertThat(glossary.faults(types)).containsExactlyInAnyOrder("Desk", "Redis", "Courier", "nowhere.md");
    }

}
