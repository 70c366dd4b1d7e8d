package org.respite.ingest.web.crowd;

import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What somebody is told who came at a moment with too many others.
 *
 * @param asked whether a page was asked for, and nothing sent
 * @param sent the fields of the form that was; none where there was no form, or it cannot
 * be given back
 */
public record ShedView(boolean asked, MultiValueMap<String, String> sent) {

    /** Each field with each of its values, in the order in which they were sent. */
    public List<Map.Entry<String, String>> fields() {
        return sent.entrySet()
            .stream()
            .flatMap(field -> field.getValue()
                .stream()
                .map(value -> Map.entry(field.getKey(), value == null ? "" : value)))
            .toList();
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ShedView[…]";
    }

}
