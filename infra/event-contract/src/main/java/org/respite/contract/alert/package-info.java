/** Right of the anonymity boundary: what was found about a team and what became of it. */
@NullMarked
package org.respite.contract.alert;

import org.jspecify.annotations.NullMarked;
