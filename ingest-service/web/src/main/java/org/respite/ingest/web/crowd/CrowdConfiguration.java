package org.respite.ingest.web.crowd;

import io.github.bucket4j.TimeMeter;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.page.Pages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;

/** Where it stands at the door, and how many are let in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@EnableConfigurationProperties(CrowdSettings.class)
public class CrowdConfiguration {

    /**
     * A chain of its own has it, and no other: it is no bean, which would be a filter of
     * every request.
     */
    @Bean
    CrowdDoor crowdDoor(CrowdSettings settings, Pages pages) {
        var shedding = new Shedding(settings.pagesAtOnce(Runtime.getRuntime().maxMemory()),
                new SignInQuota(settings, TimeMeter.SYSTEM_NANOTIME), pages);
        // Behind the headers that every page has, and before the session is read.
        return http -> http.addFilterAfter(shedding, SecurityWebFiltersOrder.HTTP_HEADERS_WRITER);
    }

    /** What keeps a crowd from the pages. */
    @FunctionalInterface
    public interface CrowdDoor {

        /** Adds it to a door. */
        ServerHttpSecurity on(ServerHttpSecurity http);

    }

}
