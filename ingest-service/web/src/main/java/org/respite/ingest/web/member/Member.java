package org.respite.ingest.web.member;

/**
 * Somebody who has signed in to answer.
 *
 * @param organisation whose they are
 * @param subject what the identity provider calls them
 * @param device what they answer on
 */
public record Member(String organisation, String subject, Device device) {

    /** Nobody's name belongs in a log. */
    @Override
    public String toString() {
        return "Member[…]";
    }

}
