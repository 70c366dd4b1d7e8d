package org.respite.ingest.pseudonym;

/**
 * The person who answered.
 *
 * @param organisation the organisation's id
 * @param subject the person's id at the organisation's identity provider
 */
public record Person(String organisation, String subject) {

    /** Nobody's name belongs in a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }

}
