package org.respite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class TokensTest {

    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(IdentityProvider.ISSUER);

    @Test
    void aPersonsTokenIsAcceptedWithItsClaims() {
        var jwt = decoder.decode(Tokens.forPerson("ana", "clinic", List.of("check-ins.write"), List.of("clinician")));

        assertThat(jwt.getSubject()).isEqualTo("ana");
        assertThat(jwt.getClaimAsString("organisation")).isEqualTo("clinic");
        assertThat(jwt.getClaimAsString("scope")).isEqualTo("check-ins.write");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("clinician");
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = Tokens.expired("ana", "clinic", List.of(), List.of());

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> decoder.decode(token))
            .withMessageContaining("expired");
    }

    @Test
    void aForeignTokenIsRefused() {
        String token = Tokens.foreign("ana", "clinic", List.of(), List.of());

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token))
            .withMessageContaining("signature");
    }

}
