package org.respite.http.session;

import java.util.Collection;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** How a provider signs ID tokens, as it says of itself. */
final class IdTokenAlgorithm {

    private static final String SUPPORTED = "id_token_signing_alg_values_supported";

    private IdTokenAlgorithm() {
    }

    /**
     * The one that every provider has to know (OpenID Connect Discovery), else its first.
     */
    static SignatureAlgorithm of(ClientRegistration provider) {
        return provider.getProviderDetails().getConfigurationMetadata().get(SUPPORTED) instanceof Collection<?> names
                && !names.contains(SignatureAlgorithm.RS256.getName()) ? first(names) : SignatureAlgorithm.RS256;
    }

    private static SignatureAlgorithm first(Collection<?> names) {
        return names.stream()
            .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
            .filter(known -> known != null)
            .findFirst()
            .orElse(SignatureAlgorithm.RS256);
    }

}
