package org.respite.alert.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code postableAlert} of Alertmanager's API v2. The labels name the alert; two with the
 * same labels are one.
 */
record PostableAlert(Map<String, String> labels, Map<String, String> annotations, Instant startsAt, Instant endsAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("generatorURL") @Nullable URI link) {

    PostableAlert {
        labels = new TreeMap<>(labels);
        annotations = new TreeMap<>(annotations);
    }

}
