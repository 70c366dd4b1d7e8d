/**
 * The service's two secrets, Google Tink keysets in files, behind the ports of
 * {@code pseudonym}.
 */
@NullMarked
package org.respite.ingest.keys;

import org.jspecify.annotations.NullMarked;
