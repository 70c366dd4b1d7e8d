package org.respite.alert.security;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Scheme, host and port of an address, as a Content-Security-Policy names them. */
final class Origin {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Origin() {
    }

    /** Empty if it is no address of HTTP. */
    static Optional<String> of(String address) {
        try {
            return of(URI.create(address));
        }
        catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Optional<String> of(URI address) {
        if (address.getHost() == null || address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            return Optional.empty();
        }
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return Optional.of(address.getScheme() + "://" + address.getHost() + port);
    }

}
