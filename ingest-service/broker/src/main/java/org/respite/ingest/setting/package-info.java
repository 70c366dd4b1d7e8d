/** Why the service cannot start with its settings, told in one line. */
@NullMarked
package org.respite.ingest.setting;

import org.jspecify.annotations.NullMarked;
