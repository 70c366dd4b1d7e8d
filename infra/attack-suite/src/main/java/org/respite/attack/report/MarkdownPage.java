package org.respite.attack.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page of which some sections are written by a program. They stand between
 * comments, so that readers do not see where one begins.
 *
 * @param path of the page
 */
public record MarkdownPage(Path path) {

    /** What stands in a section now; empty if the page has no such section. */
    public String section(String name) {
        Matcher found = pattern(name).matcher(text());
        return found.find() ? Objects.requireNonNull(found.group(1)) : "";
    }

    /**
     * Writes a section that the page has.
     * @throws IllegalArgumentException if it has none of that name
     */
    public void write(String name, String content) {
        String before = text();
        Matcher found = pattern(name).matcher(before);
        if (!found.find()) {
            throw new IllegalArgumentException("section: " + name + " (expected: one that " + path + " has)");
        }
        String after = before.substring(0, found.start(1)) + content + before.substring(found.end(1));
        try {
            Files.writeString(path, after);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text() {
        try {
            return Files.readString(path);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("<!-- begin " + name + " -->\n(.*?)<!-- end " + name + " -->", Pattern.DOTALL);
    }

}
