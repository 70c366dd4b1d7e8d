package org.respite.scoring.keys;

import org.respite.scoring.noise.NoiseSource;

/**
 * The key chains of all organisations, one step a fortnight. An implementation keeps them
 * where releases alone can read them, survives a crash between computing a release and
 * committing it, and never gives a key back that was destroyed.
 */
public interface NoiseKeys {

    /**
     * The noise of one organisation and fortnight: the same for every call until it is
     * destroyed. A chain begins with the first fortnight asked for.
     * @throws NoiseKeyException if the key was destroyed or cannot be got at
     */
    NoiseSource forWindow(String organisation, int fortnight);

    /**
     * Destroys the keys of this fortnight and of all before it. Can be repeated.
     * @throws NoiseKeyException if that cannot be made sure of
     */
    void destroyThrough(String organisation, int fortnight);

}
