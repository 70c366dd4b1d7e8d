/**
 * Reminders by the browser, for the pages: whose they are, by the names that the roster
 * gives people.
 */
@NullMarked
package org.respite.ingest.push;

import org.jspecify.annotations.NullMarked;
