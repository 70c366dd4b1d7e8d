package org.respite.ingest.web.page;

import java.net.URI;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all pages need. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@EnableConfigurationProperties(PageSettings.class)
public class PageConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Cookies cookies(@Value("${respite.http.sign-in.address}") URI address) {
        return new Cookies("https".equals(address.getScheme()));
    }

    @Bean
    Pages pages(Assets assets, Cookies cookies, PageSettings settings) {
        return new Pages(assets, cookies, settings);
    }

    @Bean
    PageProblems pageProblems(Pages pages) {
        return new PageProblems(pages);
    }

}
