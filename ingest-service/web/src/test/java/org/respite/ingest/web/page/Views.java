package org.respite.ingest.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.answer.AnswerViews;
import org.respite.ingest.web.answer.FormView;
import org.respite.ingest.web.answer.HandInResult.Standing;
import org.respite.ingest.web.answer.HandInResult.Taken;
import org.respite.ingest.web.answer.QuestionsView;
import org.respite.ingest.web.answer.ReceiptView;
import org.respite.ingest.web.call.CallViews;
import org.respite.ingest.web.caseload.CaseloadViews;
import org.respite.ingest.web.crowd.ShedView;
import org.respite.ingest.web.help.HelpContact;
import org.respite.ingest.web.help.HelpLines;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.mydata.MyDataView;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.offline.OfflineView;
import org.respite.ingest.web.page.PagesTest.Shown;
import org.respite.ingest.web.pocketcode.CodesViews;
import org.respite.ingest.web.reminder.PushReminders;
import org.respite.ingest.web.reminder.PushView;
import org.respite.ingest.web.reminder.ReminderView;
import org.respite.ingest.web.smallthings.SmallThingsView;
import org.respite.ingest.web.start.NoticeFacts;
import org.respite.ingest.web.start.StartView;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Pages as they are shown, but for forms, weeks and reviews. */
final class Views {

    static final HelpLines LINES = new HelpLines(
            List.of(new HelpContact("Staff counselling", "0123 456", null, "help@example.org", "9 to 5")),
            List.of(new HelpLines.Country("Germany", "112",
                    List.of(new HelpContact("TelefonSeelsorge", "116 123", null, null, "day and night")))),
            true);

    static final Taken TAKEN = new Taken(Standing.COUNTS, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 6),
            LocalDate.of(2026, 12, 8));

    static Stream<Shown> others() {
        return Stream.of(new Shown("start", new StartView(new NoticeFacts("v", 6, 8), null), null),
                new Shown("caseload", CaseloadViews.STANDARD, Device.OWN),
                new Shown("start", new StartView(null, "start.trouble.failed"), null),
                new Shown("form", AnswerViews.form("daily-energy/1", Map.of(), Set.of(), null), Device.SHARED),
                new Shown("form",
                        AnswerViews.form("weekly-reflection/1", Map.of("drained", "7"), Set.of("presence"),
                                "trouble.wrong"),
                        Device.OWN),
                new Shown("receipt", new ReceiptView(TAKEN, true, LINES), Device.OWN),
                new Shown("receipt", new ReceiptView(TAKEN, false, LINES), Device.SHARED),
                new Shown("questions", new QuestionsView(List.copyOf(Catalogue.shipped().instruments())), Device.OWN),
                new Shown("help", LINES, null), new Shown("call", CallViews.empty(), Device.OWN),
                new Shown("codes", CodesViews.made(), Device.OWN), new Shown("codes", CodesViews.away(), Device.OWN),
                new Shown("kiosk", AnswerViews.kiosk("kiosk.code.wrong", false), Device.SHARED),
                new Shown("kiosk", AnswerViews.kiosk("", true), Device.SHARED),
                new Shown("call", CallViews.failed(), Device.SHARED), new Shown("call", CallViews.sent(), Device.OWN),
                new Shown("small-things", new SmallThingsView(List.of("small.1", "small.10")), null),
                new Shown("reminder", reminder(null), Device.OWN),
                new Shown("reminder", reminder(new PushView("BKey", true, null, "push.said.off")), Device.OWN),
                new Shown("reminder",
                        reminder(new PushView("BKey", true,
                                new PushReminders.Own("thursday", 16, LocalDate.of(2026, 12, 24)), "")),
                        Device.OWN),
                new Shown("shed", new ShedView(true, new LinkedMultiValueMap<>()), null),
                new Shown("shed", new ShedView(false, MultiValueMap.fromSingleValue(Map.of("answer.energy", "7"))),
                        null),
                new Shown("offline", new OfflineView(FormView.today(Catalogue.shipped(), Locale.ENGLISH), LINES), null),
                new Shown("my-data", new MyDataView(new OwnData.Place("a", null, LocalDate.of(2026, 12, 21)), null,
                        List.of(new MyDataView.EntryView("id", "Daily energy", "now", "mydata.counts",
                                List.of(new MyDataView.Pair("How?", "4 (1–10)")))),
                        41, 1, 3, "mydata.done.one"), Device.OWN),
                new Shown("my-data", new MyDataView(null, "the rota office", null, 0, 0, 0, null), Device.OWN));
    }

    private static ReminderView reminder(@Nullable PushView push) {
        return new ReminderView("thursday", 16, "fortnight", "/calendar/thursday-16.ics",
                "//respite.example/calendar/thursday-16.ics", push);
    }

    private Views() {
    }

}
