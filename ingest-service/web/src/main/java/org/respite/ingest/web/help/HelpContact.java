package org.respite.ingest.web.help;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to.
 *
 * @param name who it is
 * @param phone as one dials it; absent if there is none
 * @param text where one writes a message to, in words; absent if there is none
 * @param mail an address; absent if there is none
 * @param hours when somebody is there, in words; absent if it is not said
 */
public record HelpContact(String name, @Nullable String phone, @Nullable String text, @Nullable String mail,
        @Nullable String hours) {
}
