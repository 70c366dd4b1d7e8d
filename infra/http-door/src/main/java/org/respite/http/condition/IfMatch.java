package org.respite.http.condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;

/**
 * What a change is based on. A tag is a version, a hyphen and a digest of the content;
 * only the version decides, so it can also be sent alone. For the same reason a weak tag
 * is as good as a strong one: a proxy that compresses an answer weakens its tag.
 */
public final class IfMatch {

    /** Between the version and the rest of a tag. */
    static final String REST = "-";

    private static final Pattern TAG = Pattern
        .compile("(?:W/)?\"(?<version>[0-9]{1,9}(?:\\.[0-9]{1,9})?)(?:-[^\"]*)?\"");

    private IfMatch() {
    }

    /**
     * Of something whose versions are revisions. Fails like {@link #version}.
     */
    public static int revision(@Nullable String header) {
        try {
            return Integer.parseInt(version(header));
        }
        catch (NumberFormatException other) {
            throw malformed();
        }
    }

    /**
     * The version somebody has seen. Fails with 428 if none is named and with 400 if it
     * cannot be read.
     */
    public static String version(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(Problem.unconditional("If-Match: missing (expected: the ETag you have seen)"));
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw malformed();
        }
        return tag.group("version");
    }

    /**
     * Fails with 412 if it is another revision, else like {@link #version}.
     */
    public static void require(int revision, @Nullable String header) {
        if (revision(header) != revision) {
            throw new ProblemException(
                    Problem.outdated("If-Match: another revision (expected: " + tag(revision) + ")"));
        }
    }

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    private static ProblemException malformed() {
        return new ProblemException(
                Problem.malformed("If-Match: unreadable (expected: one ETag you have seen, in quotes)"));
    }

}
