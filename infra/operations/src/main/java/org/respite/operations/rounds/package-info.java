/** What a service does again and again beside answering. */
@NullMarked
package org.respite.operations.rounds;

import org.jspecify.annotations.NullMarked;
