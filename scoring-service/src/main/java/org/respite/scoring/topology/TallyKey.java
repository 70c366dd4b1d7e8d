package org.respite.scoring.topology;

/** Key of a unit's tally; what precedes the unit makes a prefix of all units. */
record TallyKey(String organisation, int fortnight, String unit) {

    record Period(String organisation, int fortnight) {
    }

}
