/** What leaders read: HTTP, server-sent events and a page. Released figures only. */
@NullMarked
package org.respite.alert.leadership;

import org.jspecify.annotations.NullMarked;
