/** Right of the anonymity boundary: team figures, released once, with noise. */
@NullMarked
package org.respite.contract.indicator;

import org.jspecify.annotations.NullMarked;
