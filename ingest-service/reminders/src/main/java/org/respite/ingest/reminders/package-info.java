/**
 * Reminders that people asked for: one a fortnight at an hour of their own, with nothing
 * in it, the same whether they have answered or not. This module cannot know: it uses
 * neither check-ins nor journals.
 */
@NullMarked
package org.respite.ingest.reminders;

import org.jspecify.annotations.NullMarked;
