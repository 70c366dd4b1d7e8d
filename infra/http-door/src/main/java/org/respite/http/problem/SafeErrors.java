package org.respite.http.problem;

import java.util.Arrays;

/** What may be said about an exception without repeating its message. */
public final class SafeErrors {

    private static final String OURS = "org.respite.";

    private SafeErrors() {
    }

    /** The kind of an exception and of what caused it. */
    public static String kind(Throwable fault) {
        Throwable cause = fault.getCause();
        String kind = fault.getClass().getSimpleName();
        return cause == null ? kind : kind + " by " + cause.getClass().getSimpleName();
    }

    /** The first line of our own code on its stack, else its first line. */
    public static String place(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        return Arrays.stream(stack)
            .filter(line -> line.getClassName().startsWith(OURS))
            .findFirst()
            .or(() -> Arrays.stream(stack).findFirst())
            .map(StackTraceElement::toString)
            .orElse("unknown");
    }

}
