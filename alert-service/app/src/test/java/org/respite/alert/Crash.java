package org.respite.alert;

import reactor.core.publisher.Mono;

/** Lets writes through until one of them is to fail, and then none until it is over. */
public final class Crash {

    private int left = Integer.MAX_VALUE;

    private int writes;

    /**
     * @param writes that still succeed
     */
    public void after(int writes) {
        left = writes;
    }

    public void over() {
        left = Integer.MAX_VALUE;
    }

    /** How many there have been. */
    public int writes() {
        return writes;
    }

    /** The write, or what became of it. */
    public Mono<Void> around(Runnable write) {
        return Mono.fromRunnable(() -> {
            if (left == 0) {
                throw new IllegalStateException("crashed");
            }
            left--;
            writes++;
            write.run();
        });
    }

}
