package org.respite.attack.running;

/** A moment, while something else goes on. */
final class Pause {

    private static final long MILLIS = 200;

    private Pause() {
    }

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
