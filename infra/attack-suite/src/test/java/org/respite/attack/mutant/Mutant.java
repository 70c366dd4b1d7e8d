package org.respite.attack.mutant;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.respite.attack.core.CoreParts;

/**
 * A release with one fault.
 *
 * @param fault for the report
 * @param put puts it in
 * @param caughtBy numbers of attacks that must go too far against it; others may
 */
public record Mutant(String fault, UnaryOperator<CoreParts> put, Set<Integer> caughtBy) {
}
