package org.respite.alert.notification.egress;

import java.net.UnknownHostException;

/** The name leads to where requests may not go. Names nothing: targets are secrets. */
public final class TargetRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1;

}
