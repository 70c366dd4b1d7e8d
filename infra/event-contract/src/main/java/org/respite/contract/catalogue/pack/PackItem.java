package org.respite.contract.catalogue.pack;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is asked.
 *
 * @param labels of its answers, lowest first; absent if they are those of most items
 */
record PackItem(String text, @JsonSetter(nulls = Nulls.SET) @Nullable List<String> labels) {

    /** The words are licensed: none belongs in a log. */
    @Override
    public String toString() {
        return "PackItem[…]";
    }

}
