package org.respite.local.privacy;

/**
 * What one place holds, in words: the part of the page that only people can write.
 *
 * @param what is in it
 * @param whose is it about a person, and how
 * @param kept for how long, where the code does not say
 */
record Holding(String what, String whose, String kept) {

    static final String NOBODY = "no";

    static final String BY_NOISE = "no: anonymous by noise";

    static final String PSEUDONYMOUS = "**yes**, under a code";

    static Holding of(String what, String whose) {
        return new Holding(what, whose, "");
    }

}
