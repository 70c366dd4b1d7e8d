package org.respite.ingest.security;

import org.respite.ingest.web.member.Member;

/**
 * Whom the token names and what it allows.
 *
 * @param organisation the organisation whose check-ins the token speaks for
 * @param subject the person or machine the token was issued to
 * @param mayWrite whether the sender may hand in check-ins of their own
 * @param mayImport whether the sender may hand in check-ins of others
 */
public record Sender(String organisation, String subject, boolean mayWrite, boolean mayImport) {

    /** Somebody who answers for themselves. */
    public static Sender of(Member member) {
        return new Sender(member.organisation(), member.subject(), true, false);
    }

    /** Nobody's name belongs in a log. */
    @Override
    public String toString() {
        return "Sender[…]";
    }

}
