/** What an attack came to, and whether that is too much. */
@NullMarked
package org.respite.attack.finding;

import org.jspecify.annotations.NullMarked;
