/**
 * The management port, and who may come in there. It is no part of what people use: it
 * has an address, a port and a token of its own.
 */
@NullMarked
package org.respite.operations.door;

import org.jspecify.annotations.NullMarked;
