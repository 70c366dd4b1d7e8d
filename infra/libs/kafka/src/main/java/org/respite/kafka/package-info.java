/**
 * Following a topic: a thread that reads for ever and starts over where the store says
 * after whatever fails, and a reader to the end for what is needed whole. Knows consumers
 * and offsets; what records mean, what is logged and what is measured is for whoever
 * follows.
 */
@NullMarked
package org.respite.kafka;

import org.jspecify.annotations.NullMarked;
