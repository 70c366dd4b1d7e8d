/** A server that speaks MongoDB's protocol and keeps its documents in one file. */
@NullMarked
package org.respite.local.store;

import org.jspecify.annotations.NullMarked;
