/** Keysets on disk, as cleartext Tink JSON that only the service's user may read. */
@NullMarked
package org.respite.keyset;

import org.jspecify.annotations.NullMarked;
