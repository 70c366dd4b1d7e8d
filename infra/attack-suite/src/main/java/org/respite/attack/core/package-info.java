/**
 * The pure core put together without broker, store and clock: seconds for thousands of
 * teams, and every part can be exchanged for a faulty one.
 */
@NullMarked
package org.respite.attack.core;

import org.jspecify.annotations.NullMarked;
