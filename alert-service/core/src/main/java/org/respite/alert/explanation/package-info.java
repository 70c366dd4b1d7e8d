/**
 * Says why an alert was opened: what rose, since about when, how sure and how large that
 * is, and which drivers stand out. Plain Java, from released cells alone.
 */
@NullMarked
package org.respite.alert.explanation;

import org.jspecify.annotations.NullMarked;
