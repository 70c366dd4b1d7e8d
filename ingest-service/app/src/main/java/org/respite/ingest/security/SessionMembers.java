package org.respite.ingest.security;

import java.util.Optional;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.member.Members;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whoever has a session is who a token said, read by the same rules. */
final class SessionMembers implements Members {

    /** The way to sign in that was taken. */
    private static final String WAY = "respite_way";

    @Override
    public Mono<Member> member(ServerWebExchange exchange) {
        return exchange.getPrincipal().cast(JwtAuthenticationToken.class).map(SessionMembers::member);
    }

    @Override
    public Mono<Optional<Device>> device(ServerWebExchange exchange) {
        return exchange.getPrincipal()
            .ofType(JwtAuthenticationToken.class)
            .map(SessionMembers::device)
            .singleOptional();
    }

    private static Member member(JwtAuthenticationToken token) {
        Sender sender = SenderResolver.sender(token);
        return new Member(sender.organisation(), sender.subject(), device(token));
    }

    /** Others use it, too, unless it was said that they do not. */
    private static Device device(JwtAuthenticationToken token) {
        return Optional.ofNullable(token.getToken().getClaimAsString(WAY)).flatMap(Device::named).orElse(Device.SHARED);
    }

}
