package org.respite.ingest.web.reminder;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.respite.contract.EnumWord;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds somebody the address of a calendar; it is the same for all who choose the same.
 */
@RestController
@ConditionalOnPages
class ReminderPageController {

    private static final List<String> RHYTHMS = List.of("week", "fortnight");

    private static final int LATEST = 23;

    private static final int USUAL = 16;

    private final Pages pages;

    private final Members members;

    private final URI address;

    ReminderPageController(Pages pages, Members members, @Value("${respite.http.sign-in.address}") URI address) {
        this.pages = pages;
        this.members = members;
        this.address = address;
    }

    /** What cannot be chosen counts as not chosen. */
    @GetMapping("/reminder")
    Mono<ResponseEntity<byte[]>> reminder(ServerWebExchange exchange, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour, @RequestParam(defaultValue = "") String every) {
        var weekday = Arrays.stream(DayOfWeek.values())
            .map(EnumWord::of)
            .filter(day::equals)
            .findFirst()
            .orElse(EnumWord.of(DayOfWeek.THURSDAY));
        int at = hour.matches("\\d{1,2}") && Integer.parseInt(hour) <= LATEST ? Integer.parseInt(hour) : USUAL;
        var rhythm = RHYTHMS.contains(every) ? every : "fortnight";
        var path = "/calendar/%s-%d.ics?every=%s&lang=%s".formatted(weekday, at, rhythm,
                pages.texts(exchange).language().tag());
        var view = new ReminderView(weekday, at, rhythm, path, address.resolve(path).toString());
        return members.device(exchange)
            .flatMap(device -> pages.show(exchange, HttpStatus.OK, device.orElse(null), "reminder", view));
    }

}
