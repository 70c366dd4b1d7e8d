package org.respite.attack;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.attack.TimedRead.AllTaken;
import org.respite.attack.TimedRead.Taken;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Auc;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Team;
import org.respite.contract.ContractJson;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * People answer at their own door and read what they answered: how long the receipt and
 * the journal take and are, calm or exhausted. Whoever sees encrypted answers go by sees
 * as much.
 */
final class OwnDoors {

    static final String JOURNAL = "/api/v1/check-ins";

    private static final String ORGANISATION = "own-doors";

    private static final Teams TEAMS = new Teams("answering", 40, 10);

    private static final List<String> EXPORTS = List.of("application/x-ndjson", "text/csv");

    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private static final int REFUSED = 403;

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneOffset.UTC);

    private record Somebody(ApiClient visitor, Submission submission, int world) {
    }

    private OwnDoors() {
    }

    static List<Measurement> measured(RunningSystem system, double margin) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        List<Somebody> people = people(system, surface.fortnight());
        var receipts = take(people, OwnDoors::answer);
        people.forEach(OwnDoors::awaitFiled);
        var journals = take(people, somebody -> somebody.visitor().get(JOURNAL));
        List<Measurement> measured = new ArrayList<>(figures("receipts", receipts, margin));
        measured.addAll(figures("journals", journals, margin));
        for (String type : EXPORTS) {
            var exports = take(people, somebody -> somebody.visitor().get(JOURNAL + "/export", "Accept", type));
            measured.add(shapes("exports as " + type, exports));
        }
        measured.addAll(PageDoors.measured(system, margin));
        measured.add(Measurement.none("doors of a journal that open to a device that may hand in alone",
                opened(system, people.getFirst())));
        return measured;
    }

    /** To whoever comes after them and still has the token they answered with. */
    private static long opened(RunningSystem system, Somebody somebody) {
        ApiClient next = somebody.visitor()
            .with(system.token(somebody.submission().person(), ORGANISATION, Role.SHARED_DEVICE));
        String own = JOURNAL + "/" + somebody.submission().id();
        var answers = Stream.concat(Stream.of(JOURNAL, own, JOURNAL + "/export").map(next::get),
                Stream.of(own, JOURNAL + "?confirm=everything").map(next::delete));
        return answers.filter(answer -> answer.statusCode() != REFUSED).count();
    }

    /** In no order; half of them are exhausted, by a coin. */
    private static List<Somebody> people(RunningSystem system, int fortnight) {
        var coin = new Random(TEAMS.number());
        var visitor = ApiClient.of(system, Service.INGEST, ORGANISATION, Role.CLINICIAN);
        List<Somebody> people = new ArrayList<>();
        for (Team team : TEAMS.teams()) {
            for (String member : team.members()) {
                int world = coin.nextInt(2);
                people.add(new Somebody(visitor.with(system.token(member, ORGANISATION, Role.CLINICIAN)),
                        Submission.of(Teams.checkIn(member, fortnight, 1), member, team.id(), fortnight,
                                world == 0 ? Teams.LOWEST : Teams.HIGHEST),
                        world));
            }
        }
        Collections.shuffle(people, coin);
        return people;
    }

    private static HttpResponse<String> answer(Somebody somebody) {
        Submission submission = somebody.submission();
        return somebody.visitor()
            .post(JOURNAL, "application/json",
                    ContractJson.MAPPER.writeValueAsString(Map.of("id", submission.id(), "instrument",
                            submission.instrument(), "answeredAt", CALENDAR.startOf(submission.fortnight()).toString(),
                            "answers", submission.answers())));
    }

    private static void awaitFiled(Somebody somebody) {
        long deadline = System.nanoTime() + PATIENCE;
        String path = JOURNAL + "/" + somebody.submission().id();
        while (somebody.visitor().get(path).statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a check-in is not in its journal (expected: in good time)");
            }
            Thread.onSpinWait();
        }
    }

    private static AllTaken take(List<Somebody> people, Function<Somebody, HttpResponse<String>> door) {
        return new AllTaken(
                people.stream().map(somebody -> timed(somebody.world(), () -> door.apply(somebody))).toList());
    }

    static Taken timed(int world, Supplier<HttpResponse<String>> asked) {
        long begin = System.nanoTime();
        HttpResponse<String> response = asked.get();
        return new Taken(world, System.nanoTime() - begin, response.body().length(), shape(response));
    }

    /**
     * All that encryption leaves to be seen: lengths, and a status that tells them apart.
     */
    private static String shape(HttpResponse<String> response) {
        return response.statusCode() + " "
                + new TreeMap<>(response.headers().map()).entrySet()
                    .stream()
                    .map(header -> header.getKey() + ":" + header.getValue().toString().length())
                    .collect(Collectors.joining(" "))
                + " " + response.body().length();
    }

    static List<Measurement> figures(String what, AllTaken taken, double margin) {
        Auc time = Auc.of(taken.worlds(Taken::nanos));
        return List.of(Measurement.atMost("distance of AUC from a half, time of " + what, time.distance(), 0,
                margin * time.standardError()), shapes(what, taken));
    }

    static Measurement shapes(String what, AllTaken taken) {
        return Measurement.atMost("lengths of " + what,
                (double) taken.all().stream().map(Taken::answer).distinct().count(), 1, 0);
    }

}
