package org.respite.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it is in the repository: compared with what the code comes to, or written
 * anew with a system property. What is generated stands between comments, so that readers
 * do not see where it begins.
 *
 * @param path from the folder of this module
 * @param property writes the page anew where it is {@code write}
 */
public record CommittedPage(Path path, String property) {

    public static CommittedPage ofPrivacy() {
        return new CommittedPage(Path.of("..", "privacy", "README.md"), "respite.privacy.page");
    }

    public static CommittedPage ofSettings() {
        return new CommittedPage(Path.of("..", "docs", "settings.md"), "respite.settings.page");
    }

    public void holds(String section, String content) {
        if ("write".equals(System.getProperty(property))) {
            write(section, content);
        }
        assertThat(section(section)).as("%s, section %s: stale; write it with -D%s=write", path, section, property)
            .isEqualTo(content);
    }

    /** What stands in a section now; empty if the page has no such section. */
    public String section(String name) {
        Matcher found = pattern(name).matcher(text());
        return found.find() ? Objects.requireNonNull(found.group(1)) : "";
    }

    /** Everything that is typed. */
    public String typed() {
        return Pattern.compile("<!-- begin (.*?) -->.*?<!-- end \\1 -->", Pattern.DOTALL)
            .matcher(text())
            .replaceAll("");
    }

    /** All of the page. */
    public String text() {
        try {
            return Files.readString(path);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String name, String content) {
        String before = text();
        Matcher found = pattern(name).matcher(before);
        assertThat(found.find()).as("section %s in %s", name, path).isTrue();
        try {
            Files.writeString(path, before.substring(0, found.start(1)) + content + before.substring(found.end(1)));
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("<!-- begin " + name + " -->\n(.*?)<!-- end " + name + " -->", Pattern.DOTALL);
    }

}
