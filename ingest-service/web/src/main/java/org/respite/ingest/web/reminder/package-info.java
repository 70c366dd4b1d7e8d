/** A reminder that one sets oneself, and that nobody knows of (S8). */
@NullMarked
package org.respite.ingest.web.reminder;

import org.jspecify.annotations.NullMarked;
