/** Small things that help, to read; nothing is tracked (S10). */
@NullMarked
package org.respite.ingest.web.smallthings;

import org.jspecify.annotations.NullMarked;
