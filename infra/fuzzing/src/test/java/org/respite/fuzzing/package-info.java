/**
 * The fuzzers themselves. The targets lie in the packages of what they read, so that
 * nothing has to be public for them.
 */
@NullMarked
package org.respite.fuzzing;

import org.jspecify.annotations.NullMarked;
