/**
 * What releases promise to each person, in figures of the running policy. No person, no
 * answer.
 */
@NullMarked
package org.respite.contract.privacy;

import org.jspecify.annotations.NullMarked;
