/**
 * Tells which policy releases follow, before there is any release, so that people can
 * know before they first answer.
 */
@NullMarked
package org.respite.scoring.notice;

import org.jspecify.annotations.NullMarked;
