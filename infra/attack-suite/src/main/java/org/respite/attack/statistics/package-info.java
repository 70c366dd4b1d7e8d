/**
 * What can be concluded from counting how often an attack was right, and how surely.
 */
@NullMarked
package org.respite.attack.statistics;

import org.jspecify.annotations.NullMarked;
