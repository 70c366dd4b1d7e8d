package org.respite.ingest.web.member;

import java.util.Arrays;
import java.util.Optional;
import org.respite.contract.EnumWord;

/** What somebody answers on: it decides what stays behind there, and what is shown. */
public enum Device {

    /** Others use it too: hands in, shows nothing, keeps nothing. */
    SHARED,
    /** Nobody else uses it. */
    OWN;

    /** As in addresses, and as ways to sign in are called. */
    public String word() {
        return EnumWord.of(this);
    }

    /** The device of that word. */
    public static Optional<Device> named(String word) {
        return Arrays.stream(values()).filter(device -> device.word().equals(word)).findFirst();
    }

}
