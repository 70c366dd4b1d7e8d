package org.respite.ingest.web.start;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.page.Cookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notice and the way in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class StartConfiguration {

    @Bean
    NoticeGate noticeGate(Notices notices, Cookies cookies) {
        return new NoticeGate(notices, cookies);
    }

}
