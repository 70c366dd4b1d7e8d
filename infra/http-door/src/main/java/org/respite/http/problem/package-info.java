/** Problem details after RFC 9457, and what may be said of an exception without them. */
@NullMarked
package org.respite.http.problem;

import org.jspecify.annotations.NullMarked;
