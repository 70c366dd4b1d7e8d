/**
 * How far each attack may get: computed from the policy that is in force, so that a
 * change of policy moves every bound with it.
 */
@NullMarked
package org.respite.attack.bound;

import org.jspecify.annotations.NullMarked;
