package org.respite.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file as it was typed. */
record Source(String path, String text) {

    /** From the folder of this module. */
    private static final Path ROOT = Path.of("..", "..");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|/\\*[\\s\\S]*?\\*/|//[^\\n]*+");

    /** Every Java file and every YAML of a service, tests included. */
    static List<Source> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Source::isOurs).map(Source::read).toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without comments, as many lines as before. */
    String uncommented() {
        return TOKEN.matcher(text)
            .replaceAll(found -> found.group().startsWith("/") ? blank(found.group())
                    : Matcher.quoteReplacement(found.group()));
    }

    /** Without comments and what stands in quotes. */
    String code() {
        return TOKEN.matcher(text).replaceAll(found -> found.group().startsWith("/") ? blank(found.group()) : "\"\"");
    }

    boolean isShipped() {
        return path.contains("src/main/");
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    private static String blank(String comment) {
        return comment.replaceAll("[^\\n]", "");
    }

    private static boolean isOurs(Path file) {
        String path = file.toString();
        return path.contains("src/") && !path.contains("target/")
                && (path.endsWith(".java") || path.endsWith("-service.yaml"));
    }

    private static Source read(Path file) {
        try {
            return new Source(ROOT.relativize(file).toString(), Files.readString(file));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
