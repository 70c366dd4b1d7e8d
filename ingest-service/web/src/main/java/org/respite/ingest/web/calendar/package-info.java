/**
 * Reminders that know nobody: a calendar that anybody may subscribe to, the same for
 * everybody, so that not even the service learns who is reminded or who has answered.
 */
@NullMarked
package org.respite.ingest.web.calendar;

import org.jspecify.annotations.NullMarked;
