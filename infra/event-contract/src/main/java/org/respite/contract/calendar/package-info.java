/**
 * Pure: which ISO week, fortnight and block an instant falls in, and when a period closes
 * and is published.
 */
@NullMarked
package org.respite.contract.calendar;

import org.jspecify.annotations.NullMarked;
