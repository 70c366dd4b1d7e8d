package org.respite.alert.leadership;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;

/**
 * What a change is based on. A tag is a version, a hyphen and a digest of the content;
 * only the version decides, so it can also be sent alone.
 */
final class IfMatch {

    static final String REST = "-";

    private static final Pattern TAG = Pattern.compile("\"(?<version>[0-9]{1,9}(?:\\.[0-9]{1,9})?)(?:-[^\"]*)?\"");

    private IfMatch() {
    }

    /** Of something whose versions are revisions. */
    static int revision(@Nullable String header) {
        try {
            return Integer.parseInt(version(header));
        }
        catch (NumberFormatException other) {
            throw malformed();
        }
    }

    /**
     * Fails with 428 if there is none and with 400 if it cannot be read.
     */
    static String version(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(Problem.unconditional("If-Match: missing (expected: the ETag you have seen)"));
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw malformed();
        }
        return tag.group("version");
    }

    private static ProblemException malformed() {
        return new ProblemException(
                Problem.malformed("If-Match: unreadable (expected: one ETag you have seen, in quotes)"));
    }

}
