package org.respite.ingest.security;

/**
 * Whom the token names and what it allows.
 *
 * @param organisation the organisation whose check-ins the token speaks for
 * @param subject the person or machine the token was issued to
 * @param mayWrite whether the sender may hand in check-ins of their own
 * @param mayImport whether the sender may hand in check-ins of others
 */
public record Sender(String organisation, String subject, boolean mayWrite, boolean mayImport) {

    /** Nobody's name belongs in a log. */
    @Override
    public String toString() {
        return "Sender[…]";
    }

}
