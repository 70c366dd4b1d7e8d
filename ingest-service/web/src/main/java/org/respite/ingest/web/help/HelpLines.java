package org.respite.ingest.web.help;

import java.util.List;

/**
 * Whom to talk to, nearest first.
 *
 * @param organisation the organisation's own
 * @param countries lines anybody in a country may call
 * @param calls whether somebody calls whoever asks for it
 */
public record HelpLines(List<HelpContact> organisation, List<Country> countries, boolean calls) {

    public HelpLines {
        organisation = List.copyOf(organisation);
        countries = List.copyOf(countries);
    }

    /**
     * Lines of a country.
     *
     * @param name in the reader's language
     * @param emergency number of the emergency services
     * @param contacts lines
     */
    public record Country(String name, String emergency, List<HelpContact> contacts) {

        public Country {
            contacts = List.copyOf(contacts);
        }

    }

}
