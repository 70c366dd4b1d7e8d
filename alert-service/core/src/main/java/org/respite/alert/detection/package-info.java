/**
 * Turns what has been released about a unit into findings: how far its last results lie
 * above its own usual level, and how sure that is.
 */
@NullMarked
package org.respite.alert.detection;

import org.jspecify.annotations.NullMarked;
