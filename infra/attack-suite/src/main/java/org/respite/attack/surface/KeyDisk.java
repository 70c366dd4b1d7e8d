package org.respite.attack.surface;

import java.util.List;

/** A system whose disk with the keys can be stolen. */
public interface KeyDisk {

    /** Every file on it, as it is now. */
    List<byte[]> keysOnDisk();

}
