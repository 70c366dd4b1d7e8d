/**
 * Signing in at the organisation's identity provider, for people with browsers, and the
 * session that a service keeps of it. Knows no check-ins.
 */
@NullMarked
package org.respite.http.session;

import org.jspecify.annotations.NullMarked;
