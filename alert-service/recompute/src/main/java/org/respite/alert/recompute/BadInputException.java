package org.respite.alert.recompute;

/** What was given cannot be worked with; the message says what and where. */
class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }

}
