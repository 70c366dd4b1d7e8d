package org.respite.http.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people with browsers sign in.
 *
 * @param address where people's browsers find this service, such as
 * {@code https://check-ins.example.org/}; pages and sessions are there if it is set. Over
 * http only on this machine
 * @param clientId what the identity provider calls the pages; needed where there is an
 * address
 * @param clientSecret what proves to the identity provider that it is this service; none
 * for a public client
 * @param issuer where people sign in, as in the tokens' {@code iss}; the one issuer of
 * {@code respite.http.token.issuers}, else the one of
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}, unless set
 * @param lifetime how long a session lasts after signing in, whatever is done in it
 */
@ConfigurationProperties("respite.http.sign-in")
record SignInSettings(@Nullable URI address, @Nullable String clientId, @Nullable String clientSecret,
        @Nullable String issuer, @DefaultValue("12h") Duration lifetime) {

    private static final String PREFIX = "respite.http.sign-in.";

    private static final String ADDRESS = "an address without a path, such as https://check-ins.example.org/";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    SignInSettings {
        if (address != null) {
            requireBase(address);
            requireProtected(address);
            if (clientId == null || clientId.isBlank()) {
                throw new SignInSettingException(PREFIX + "client-id", "missing",
                        "what the identity provider calls the pages");
            }
        }
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new SignInSettingException(PREFIX + "lifetime", lifetime.toString(), "more than nothing");
        }
    }

    private static void requireBase(URI address) {
        boolean base = address.getHost() != null && address.getRawUserInfo() == null && address.getRawQuery() == null
                && address.getRawFragment() == null && Set.of("", "/").contains(address.getRawPath());
        if (!base || !Set.of("http", "https").contains(address.getScheme())) {
            throw new SignInSettingException(PREFIX + "address", address.toString(), ADDRESS);
        }
    }

    private static void requireProtected(URI address) {
        if (address.getScheme().equals("http") && !THIS_MACHINE.contains(address.getHost())) {
            throw new SignInSettingException(PREFIX + "address", address.toString(),
                    "https; http on localhost, 127.0.0.1 or [::1] alone");
        }
    }

    boolean isSecure() {
        return base().getScheme().equals("https");
    }

    /** Where the identity provider sends people back to. */
    String redirect(SignInWay way) {
        return base().resolve("/login/oauth2/code/" + way.id()).toString();
    }

    String client() {
        return Optional.ofNullable(clientId).orElseThrow();
    }

    private URI base() {
        return Optional.ofNullable(address)
            .orElseThrow(() -> new SignInSettingException(PREFIX + "address", "empty", ADDRESS));
    }

    /** The secret belongs in no log. */
    @Override
    public String toString() {
        return "SignInSettings[address=" + address + "]";
    }

}
