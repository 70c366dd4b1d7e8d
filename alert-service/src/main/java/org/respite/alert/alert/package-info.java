/**
 * What is found about a team and what becomes of it: the detector's steps, the alerts and
 * their publication.
 */
@NullMarked
package org.respite.alert.alert;

import org.jspecify.annotations.NullMarked;
