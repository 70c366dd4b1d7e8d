/** Optimistic locking by HTTP: what a change is based on (RFC 9110, RFC 6585). */
@NullMarked
package org.respite.http.condition;

import org.jspecify.annotations.NullMarked;
