package org.respite.alert.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's usual level, and whether it may be replaced by the present one.
 *
 * @param fortnight the last that was judged
 * @param usual in points
 * @param present what would be the usual level; absent where there is no choice
 * @param accepted whether the present level will be the usual one at the next release
 * @param decisions everything people decided about it, oldest first
 */
public record UsualLevelNow(String unit, int fortnight, double usual, @Nullable Double present, boolean accepted,
        List<Acceptance> decisions) {

    /** Changes whenever something is judged or decided. */
    public String version() {
        return fortnight + "." + decisions.size();
    }
}
