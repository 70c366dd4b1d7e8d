package org.respite.ingest.keys;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.pseudonym.BlockKeys;
import org.respite.ingest.pseudonym.KeyedFunction;
import org.respite.ingest.setting.InvalidConfigurationException;

/**
 * The keys of a keyset, each from a block's first day on. A keyset of one key needs
 * nothing said; with more, it is refused to guess: the wrong one within a block makes one
 * person two contributors, who lose more than they are told.
 */
final class PseudonymKeys {

    private static final String SETTING = "respite.ingest.keys.pseudonym-from";

    private static final int BLOCK_DAYS = 28;

    /** Ids of keys are unsigned. */
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private PseudonymKeys() {
    }

    static BlockKeys of(KeysetHandle keyset, Map<Long, LocalDate> from) throws GeneralSecurityException {
        List<Long> enabled = IntStream.range(0, keyset.size())
            .mapToObj(keyset::getAt)
            .filter(key -> key.getStatus() == KeyStatus.ENABLED)
            .map(key -> key.getId() & UNSIGNED)
            .toList();
        if (enabled.size() == 1) {
            return BlockKeys.always(new TinkFunction(keyset, enabled.getFirst().intValue()));
        }
        List<Long> first = enabled.stream().filter(key -> !from.containsKey(key)).toList();
        if (first.size() != 1 || !enabled.containsAll(from.keySet())) {
            throw new InvalidConfigurationException(SETTING, from.keySet() + " of the keys " + enabled,
                    "a day for every key of the keyset but its first");
        }
        Map<Integer, KeyedFunction> later = new HashMap<>();
        for (var each : from.entrySet()) {
            if (later.put(block(each.getKey(), each.getValue()),
                    new TinkFunction(keyset, each.getKey().intValue())) != null) {
                throw new InvalidConfigurationException(SETTING, each.getValue() + " twice",
                        "another day for every key");
            }
        }
        return BlockKeys.of(new TinkFunction(keyset, first.getFirst().intValue()), later);
    }

    private static int block(long key, LocalDate day) {
        long days = ChronoUnit.DAYS.between(ReportingCalendar.EPOCH, day);
        if (Math.floorMod(days, BLOCK_DAYS) != 0) {
            throw new InvalidConfigurationException(SETTING + "." + key, day.toString(),
                    "the first day of a four-week block, such as " + day.minusDays(Math.floorMod(days, BLOCK_DAYS)));
        }
        return Math.toIntExact(Math.floorDiv(days, (long) BLOCK_DAYS));
    }

}
