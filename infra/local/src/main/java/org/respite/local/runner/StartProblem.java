package org.respite.local.runner;

/**
 * Something the person at the keyboard can mend; its message is the one line they see.
 */
final class StartProblem extends RuntimeException {

    StartProblem(String message) {
        super(message);
    }

}
