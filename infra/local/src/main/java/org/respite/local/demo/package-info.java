/**
 * Pure: a made-up organisation whose people answer, tire and recover, the same for the
 * same seed.
 */
@NullMarked
package org.respite.local.demo;

import org.jspecify.annotations.NullMarked;
