/**
 * Seventeen attempts to learn about a person from outside, each a class, each held
 * against what the running policy promises.
 */
@NullMarked
package org.respite.attack;

import org.jspecify.annotations.NullMarked;
