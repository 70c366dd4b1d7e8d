package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

    @Test
    void tellPlaceAndReasonAndNothingElse() {
        var headers = DeadLetterHeaders.of("newer", "cells", 3, 17).toArray();

        assertThat(Arrays.stream(headers)
            .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)))
            .containsExactly("respite-reason=newer", "respite-topic=cells", "respite-partition=3", "respite-offset=17");
    }

}
