package org.respite.ingest.reminders;

/** Codes that only the service can make. */
public interface PushNames {

    /** Where somebody's reminder is kept; tells nothing of them. */
    String place(String organisation, String subject);

    /** Spreads reminders: any number, the same for the same place and fortnight. */
    long spread(String place, int fortnight);

}
