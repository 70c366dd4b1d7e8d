/** The whole system in this JVM, as outsiders meet it. */
@NullMarked
package org.respite.attack.running;

import org.jspecify.annotations.NullMarked;
