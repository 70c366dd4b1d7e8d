package org.respite.ingest.web.mydata;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What people are told about their own data.
 *
 * @param rosterContact who mends the roster, in words, such as
 * {@code the rota office, extension
 * 12}; absent if nobody is named
 */
@ConfigurationProperties("respite.ingest.my-data")
record MyDataSettings(@Nullable String rosterContact) {
}
