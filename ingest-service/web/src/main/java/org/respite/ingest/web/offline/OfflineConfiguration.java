package org.respite.ingest.web.offline;

import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.help.Help;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.page.Assets;
import org.respite.ingest.web.page.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages without a connection. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class OfflineConfiguration {

    @Bean
    Shell shell(Assets assets, Pages pages, Catalogue catalogue, Help help) {
        return new Shell(assets, pages, catalogue, help);
    }

}
