/** What keeps connections alive that clients use for more than one request. */
@NullMarked
package org.respite.http.connection;

import org.jspecify.annotations.NullMarked;
