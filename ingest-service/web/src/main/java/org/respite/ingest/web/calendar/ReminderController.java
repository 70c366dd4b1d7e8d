package org.respite.ingest.web.calendar;

import java.time.Duration;
import java.time.ZoneId;
import org.respite.http.condition.ContentTag;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For anybody, known or not: what it answers depends on the address alone. */
@RestController
class ReminderController {

    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private static final int MAX_LENGTH = 64;

    private final ReminderSettings settings;

    private final ZoneId zone;

    ReminderController(ReminderSettings settings, @Value("${respite.ingest.zone}") ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** A calendar to subscribe to, with one event a week or a fortnight. */
    @GetMapping("/calendar/{slot}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String slot, @RequestParam(defaultValue = "week") String every,
            @RequestParam(defaultValue = "en") String lang) {
        var when = ReminderSlot.named(slot)
            .orElseThrow(() -> new ProblemException(Problem
                .unknown(new Violation("slot", Violation.shortened(slot, MAX_LENGTH), ReminderSlot.EXPECTED))));
        var rhythm = ReminderRhythm.named(every).orElseThrow(() -> malformed("every", every, ReminderRhythm.EXPECTED));
        var language = ReminderLanguage.tagged(lang)
            .orElseThrow(() -> malformed("lang", lang, ReminderLanguage.EXPECTED));
        byte[] content = ReminderCalendar.of(when, rhythm, language, zone, settings.link());
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8; component=VEVENT")
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .cacheControl(KEPT)
            .eTag(ContentTag.of(content))
            .body(content);
    }

    private static ProblemException malformed(String parameter, String value, String expected) {
        return new ProblemException(
                Problem.malformed(new Violation(parameter, Violation.shortened(value, MAX_LENGTH), expected)));
    }

}
