package org.respite.alert.notification.outbox;

/**
 * Says that another process has become the sender meanwhile: what this one writes is not
 * kept.
 */
public final class SupersededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SupersededException() {
        super("token: superseded (expected: the one handed out last)");
    }

}
