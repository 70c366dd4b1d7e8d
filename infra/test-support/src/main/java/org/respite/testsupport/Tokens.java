package org.respite.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Signed access tokens of the test identity provider. Import {@link TestIdentity} and the
 * service accepts them.
 *
 * <p>
 * A good token is valid from 2020 to 2100, an expired one ended in 2023, so that tests
 * get the same answer under every clock.
 */
public final class Tokens {

    /** What the services are called at the identity provider. */
    public static final String AUDIENCE = "respite";

    private static final Instant ISSUED = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant EXPIRED = Instant.parse("2023-01-01T00:00:00Z");

    private static final Instant EXPIRES = Instant.parse("2100-01-01T00:00:00Z");

    private static final RSAKey FOREIGN_KEY = IdentityProvider.newKey();

    private Tokens() {
    }

    /** Whose tokens these are, as in their {@code iss}. */
    public static String issuer() {
        return IdentityProvider.ISSUER;
    }

    /** A token as the organisation's identity provider would issue it. */
    public static String forPerson(String subject, String organisation, Collection<String> scopes,
            Collection<String> roles) {
        return signed(claims(subject, organisation, scopes, roles).expirationTime(Date.from(EXPIRES)),
                IdentityProvider.KEY);
    }

    /** The same, but out of date. */
    public static String expired(String subject, String organisation, Collection<String> scopes,
            Collection<String> roles) {
        return signed(claims(subject, organisation, scopes, roles).expirationTime(Date.from(EXPIRED)),
                IdentityProvider.KEY);
    }

    /** The same, but signed with a key that the identity provider does not know. */
    public static String foreign(String subject, String organisation, Collection<String> scopes,
            Collection<String> roles) {
        return signed(claims(subject, organisation, scopes, roles).expirationTime(Date.from(EXPIRES)), FOREIGN_KEY);
    }

    /**
     * Whatever else a provider may sign: with its issuer and times, and these claims.
     * @param type the header's {@code typ}; none where it is empty
     */
    public static String other(String type, Map<String, Object> claims) {
        var all = new JWTClaimsSet.Builder().issuer(IdentityProvider.ISSUER)
            .issueTime(Date.from(ISSUED))
            .expirationTime(Date.from(EXPIRES));
        claims.forEach(all::claim);
        return signed(type, all, IdentityProvider.KEY);
    }

    /** A clinician who may hand in her own check-ins. */
    public static String clinician(String subject, String organisation) {
        return forPerson(subject, organisation, List.of("check-ins.write"), List.of("clinician"));
    }

    /** A machine that hands in check-ins of others. */
    public static String importer(String organisation) {
        return forPerson("importer", organisation, List.of("check-ins.import"), List.of("operator"));
    }

    /** Somebody who belongs to an organisation, and no more. */
    public static String member(String subject, String organisation) {
        return forPerson(subject, organisation, List.of(), List.of("member"));
    }

    /** Somebody who leads. */
    public static String leader(String subject, String organisation) {
        return forPerson(subject, organisation, List.of(), List.of("leader"));
    }

    /** The same, until some instant. */
    public static String leaderUntil(Instant expires, String subject, String organisation) {
        return signed(claims(subject, organisation, List.of(), List.of("leader")).expirationTime(Date.from(expires)),
                IdentityProvider.KEY);
    }

    private static JWTClaimsSet.Builder claims(String subject, String organisation, Collection<String> scopes,
            Collection<String> roles) {
        return new JWTClaimsSet.Builder().issuer(IdentityProvider.ISSUER)
            .subject(subject)
            .audience(AUDIENCE)
            .issueTime(Date.from(ISSUED))
            .claim("organisation", organisation)
            .claim("scope", String.join(" ", scopes))
            .claim("roles", List.copyOf(roles));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        return signed("", claims, key);
    }

    private static String signed(String type, JWTClaimsSet.Builder claims, RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID())
            .type(type.isEmpty() ? null : new JOSEObjectType(type));
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
