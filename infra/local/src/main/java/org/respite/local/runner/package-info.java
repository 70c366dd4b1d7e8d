/**
 * One command: starts everything in order, replays, says where things are, and stops in
 * reverse.
 */
@NullMarked
package org.respite.local.runner;

import org.jspecify.annotations.NullMarked;
