/**
 * What the services say to one another: topic names, the events on them and how they are
 * written.
 */
@NullMarked
package org.respite.contract;

import org.jspecify.annotations.NullMarked;
