package org.respite.ingest.web;

import org.respite.http.session.SessionConfiguration;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.MemberResolver;
import org.respite.ingest.web.member.Members;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Sessions, and who asks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@Import(SessionConfiguration.class)
public class WebConfiguration implements WebFluxConfigurer {

    private final Members members;

    public WebConfiguration(Members members) {
        this.members = members;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new MemberResolver(members));
    }

}
