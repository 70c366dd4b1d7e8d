package org.respite.ingest.web.review;

import java.time.InstantSource;
import java.time.ZoneId;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.myweeks.LookBackWording;
import org.respite.ingest.web.myweeks.ReviewOffer;
import org.respite.ingest.web.page.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking back on a month. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class ReviewConfiguration {

    @Bean
    Months months(InstantSource clock, @Value("${respite.ingest.zone}") ZoneId zone) {
        return new Months(clock, zone);
    }

    @Bean
    ReviewPage reviewPage(Pages pages, OwnData data, ReviewStore store, LookBackWording wording, Months months) {
        return new ReviewPage(pages, data, store, wording, months);
    }

    @Bean
    ReviewOffer reviewOffer(ReviewStore store, Months months) {
        return member -> store.of(member).map(kept -> kept.reviews().offered(months.current()));
    }

}
