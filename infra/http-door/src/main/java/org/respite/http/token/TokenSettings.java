package org.respite.http.token;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which access tokens are taken and what their claims mean here. Providers differ in
 * both; the README of this module has an example for each.
 *
 * @param audiences audiences that are let in: a token's {@code aud} has to name one of
 * them; there is no default, because a token for anything else at the provider would open
 * this door, too
 * @param issuers who may issue tokens, each a {@code uri} with {@code organisations} it
 * may speak for; where none is named, the one of
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}, for any organisation
 * @param claims where in a token things are
 * @param authorities what a provider's roles, groups or scopes are called here, by what
 * the provider calls each; others keep their name
 * @param organisations what a provider's organisations are called here, by what the
 * provider calls each; where any is named, others count as none
 */
@ConfigurationProperties("respite.http.token")
public record TokenSettings(@DefaultValue List<String> audiences, @DefaultValue List<Issuer> issuers,
        @DefaultValue Claims claims, @DefaultValue Map<String, String> authorities,
        @DefaultValue Map<String, String> organisations) {

    /**
     * Somebody who may issue tokens.
     *
     * @param uri as in a token's {@code iss}
     * @param organisations whose tokens these may be; empty for any. Where it is one,
     * tokens need not name it.
     */
    public record Issuer(String uri, @DefaultValue List<String> organisations) {
    }

    /**
     * Paths of claims: names with dots in between, such as {@code realm_access.roles}. A
     * claim that has the dots in its name comes first.
     *
     * @param audience claim that says whom the token is for
     * @param subject claim that says who the token is about
     * @param organisation claim that says whose figures the token opens
     * @param roles every claim that may hold roles or groups, as list or text
     * @param scopes every claim that may hold scopes, as list or text
     */
    public record Claims(@DefaultValue("aud") String audience, @DefaultValue("sub") String subject,
            @DefaultValue("organisation") String organisation, @DefaultValue("roles") List<String> roles,
            @DefaultValue( {
                    "scope", "scp" }) List<String> scopes){
    }
}
