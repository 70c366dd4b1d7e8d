/** What calendars that are sent have in common (RFC 5545). */
@NullMarked
package org.respite.http.calendar;

import org.jspecify.annotations.NullMarked;
