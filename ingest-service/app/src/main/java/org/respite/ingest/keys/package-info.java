/**
 * The service's secrets, Google Tink keysets in files, behind the ports of
 * {@code pseudonym} and {@code journal}.
 */
@NullMarked
package org.respite.ingest.keys;

import org.jspecify.annotations.NullMarked;
