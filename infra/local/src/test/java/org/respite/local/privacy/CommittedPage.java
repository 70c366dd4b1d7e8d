package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The works council's page as it is in the repository: compared with what the code comes
 * to, or written anew with {@code -Drespite.privacy.page=write}. What is generated stands
 * between comments, so that readers do not see where it begins.
 */
final class CommittedPage {

    private static final Path PATH = Path.of("..", "privacy", "README.md");

    private static final boolean WRITE = "write".equals(System.getProperty("respite.privacy.page"));

    void holds(String section, String content) {
        if (WRITE) {
            write(section, content);
        }
        assertThat(section(section))
            .as("infra/privacy/README.md, section %s: stale; write it with -Drespite.privacy.page=write", section)
            .isEqualTo(content);
    }

    /** What stands in a section now; empty if the page has no such section. */
    String section(String name) {
        Matcher found = pattern(name).matcher(text());
        return found.find() ? Objects.requireNonNull(found.group(1)) : "";
    }

    /** Everything that is typed. */
    String typed() {
        return Pattern.compile("<!-- begin (.*?) -->.*?<!-- end \\1 -->", Pattern.DOTALL)
            .matcher(text())
            .replaceAll("");
    }

    private void write(String name, String content) {
        String before = text();
        Matcher found = pattern(name).matcher(before);
        assertThat(found.find()).as("section %s in %s", name, PATH).isTrue();
        try {
            Files.writeString(PATH, before.substring(0, found.start(1)) + content + before.substring(found.end(1)));
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text() {
        try {
            return Files.readString(PATH);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("<!-- begin " + name + " -->\n(.*?)<!-- end " + name + " -->", Pattern.DOTALL);
    }

}
