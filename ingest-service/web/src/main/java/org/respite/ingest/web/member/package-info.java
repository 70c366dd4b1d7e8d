/** Who looks at a page, and on what kind of device. */
@NullMarked
package org.respite.ingest.web.member;

import org.jspecify.annotations.NullMarked;
