package org.respite.http.door;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For services whose door opens to people and that have a management port. */
@Configuration(proxyBeanMethods = false)
public class ManagementPortConfiguration {

    private static final String NAMESPACE = "management";

    /**
     * The management port has a door of its own, which knows no people: whatever is asked
     * there is let through to it.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain managementPort(ServerHttpSecurity http) {
        return TokenDoor.withoutSession(http)
            .securityMatcher(ManagementPortConfiguration::isManagement)
            .authorizeExchange(all -> all.anyExchange().permitAll())
            .build();
    }

    private static Mono<MatchResult> isManagement(ServerWebExchange exchange) {
        var context = exchange.getApplicationContext();
        return context != null && WebServerApplicationContext.hasServerNamespace(context, NAMESPACE)
                ? MatchResult.match() : MatchResult.notMatch();
    }

}
