/**
 * Measures the detector: how often it is wrong, how soon it is right, and what it costs.
 */
@NullMarked
package org.respite.bench.detection;

import org.jspecify.annotations.NullMarked;
