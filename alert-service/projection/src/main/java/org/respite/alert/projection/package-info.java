/**
 * Reading topics into the document store: from where the store says, again and again
 * until it is done.
 */
@NullMarked
package org.respite.alert.projection;

import org.jspecify.annotations.NullMarked;
