package org.respite.ingest.web.reminder;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.respite.contract.EnumWord;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.Pages;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final Set<String> SAID = Set.of("on", "off", "changed", "refused", "day", "away");

    private static final int LATEST = 23;

    private static final int USUAL = 16;

    private final Pages pages;

    private final Members members;

    private final URI address;

    private final ObjectProvider<PushReminders> reminders;

    ReminderPageController(Pages pages, Members members, @Value("${respite.http.sign-in.address}") URI address,
            ObjectProvider<PushReminders> reminders) {
        this.pages = pages;
        this.members = members;
        this.address = address;
        this.reminders = reminders;
    }

    /** What cannot be chosen counts as not chosen. */
    @GetMapping("/reminder")
    Mono<ResponseEntity<byte[]>> reminder(ServerWebExchange exchange, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour, @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String push) {
        var weekday = Arrays.stream(DayOfWeek.values())
            .map(EnumWord::of)
            .filter(day::equals)
            .findFirst()
            .orElse(EnumWord.of(DayOfWeek.THURSDAY));
        int at = hour.matches("\\d{1,2}") && Integer.parseInt(hour) <= LATEST ? Integer.parseInt(hour) : USUAL;
        var rhythm = RHYTHMS.contains(every) ? every : "fortnight";
        var path = "/calendar/%s-%d.ics?every=%s&lang=%s".formatted(weekday, at, rhythm,
                pages.texts(exchange).language().tag());
        var whole = address.resolve(path).toString();
        return members.device(exchange)
            .flatMap(device -> push(exchange, device, push)
                .flatMap(own -> pages.show(exchange, HttpStatus.OK, device.orElse(null), "reminder",
                        new ReminderView(weekday, at, rhythm, path, whole, own.orElse(null)))));
    }

    /** On a device of one's own alone, which others do not look at. */
    private Mono<Optional<PushView>> push(ServerWebExchange exchange, Optional<Device> device, String said) {
        var offer = reminders.getIfAvailable();
        if (offer == null || device.filter(Device.OWN::equals).isEmpty()) {
            return Mono.just(Optional.empty());
        }
        return members.member(exchange)
            .flatMap(offer::of)
            .map(own -> new PushView(offer.publicKey(), true, own.orElse(null),
                    SAID.contains(said) ? "push.said." + said : ""))
            .onErrorReturn(PushView.AWAY)
            .map(Optional::of);
    }

}
