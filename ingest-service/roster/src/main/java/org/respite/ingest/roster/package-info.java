/**
 * Who belongs to which unit, frozen per four-week block; publishes the unit tree. One
 * instance of the service learns for an organisation: what it learns is stored before it
 * is used, and read by the others when they start.
 */
@NullMarked
package org.respite.ingest.roster;

import org.jspecify.annotations.NullMarked;
