package org.respite.contract;

import java.util.Locale;

/** The name of a constant as a word in ids, tags and sentences. */
public final class EnumWord {

    private EnumWord() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

}
