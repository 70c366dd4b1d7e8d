package org.respite.ingest.web.smallthings;

import java.util.List;

/**
 * Short texts.
 *
 * @param keys of each: a title and a text
 */
public record SmallThingsView(List<String> keys) {

    public SmallThingsView {
        keys = List.copyOf(keys);
    }

}
