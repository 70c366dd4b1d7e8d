package org.respite.ingest.web.myweeks;

import java.time.ZoneId;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.page.Cookies;
import org.respite.ingest.web.reminder.PushReminders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One's own weeks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class MyWeeksConfiguration {

    @Bean
    WeekWording weekWording(Catalogue catalogue, @Value("${respite.ingest.zone}") ZoneId zone) {
        return new WeekWording(catalogue, new ReportingCalendar(zone));
    }

    @Bean
    ReminderOffer reminderOffer(Cookies cookies, ObjectProvider<PushReminders> reminders) {
        return new ReminderOffer(cookies, reminders);
    }

    @Bean
    LookBackWording lookBackWording(WeekWording wording, @Value("${respite.ingest.zone}") ZoneId zone) {
        return new LookBackWording(wording, new ReportingCalendar(zone));
    }

}
