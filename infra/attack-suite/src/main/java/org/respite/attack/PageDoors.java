package org.respite.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.respite.attack.TimedRead.AllTaken;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;

/**
 * People answer on pages and read there what they answered: how long all of it takes and
 * is, lively or tired, and burnt out, with help unfolded, or not.
 */
final class PageDoors {

    private static final String ORGANISATION = "page-doors";

    private static final Teams TEAMS = new Teams("reading", 20, 10);

    private static final String ENERGY = "/today";

    private static final String BURNOUT = "/questions/burnout-item/1";

    /** What one sees of oneself. */
    private static final List<String> OWN = List.of("/my-weeks", "/my-data", "/my-data/check-ins.csv");

    /** Somebody on the pages, and what their answers tell. */
    private record Reader(PageVisitor visitor, int world) {
    }

    private PageDoors() {
    }

    static List<Measurement> measured(RunningSystem system, double margin) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        List<Reader> readers = readers(system);
        List<Measurement> measured = new ArrayList<>();
        List<AllTaken> all = new ArrayList<>();
        BiConsumer<String, AllTaken> figures = (what, taken) -> {
            measured.addAll(OwnDoors.figures(what, taken, margin));
            all.add(taken);
        };
        figures.accept("pages' receipts", answers(readers, ENERGY, "energy", 1, 10));
        figures.accept("pages' receipts with help or without", answers(readers, BURNOUT, "burnout", 1, 5));
        for (String path : OWN) {
            figures.accept("page " + path, taken(readers, (reader, _) -> reader.visitor().get(path)));
        }
        measured.add(Measurement.none("pages that did not open", all.stream().mapToLong(PageDoors::closed).sum()));
        return measured;
    }

    private static long closed(AllTaken taken) {
        return taken.all().stream().filter(one -> !one.answer().startsWith("200 ")).count();
    }

    /** In no order; half of them are in the other world, by a coin. */
    private static List<Reader> readers(RunningSystem system) {
        var coin = new Random(TEAMS.number());
        var browser = PageVisitor.browser(system, ORGANISATION);
        List<Reader> readers = new ArrayList<>();
        TEAMS.teams()
            .stream()
            .flatMap(team -> team.members().stream())
            .forEach(member -> readers
                .add(new Reader(PageVisitor.signedIn(system, browser, ORGANISATION, member), coin.nextInt(2))));
        Collections.shuffle(readers, coin);
        return readers;
    }

    private static AllTaken answers(List<Reader> readers, String path, String item, int one, int other) {
        var forms = readers.stream()
            .map(reader -> reader.visitor()
                .form(path, Map.of("answer." + item, "" + (reader.world() == 0 ? one : other))))
            .toList();
        return taken(readers, (reader, i) -> reader.visitor().post(path, forms.get(i)));
    }

    private static AllTaken taken(List<Reader> readers, BiFunction<Reader, Integer, HttpResponse<String>> door) {
        List<TimedRead.Taken> all = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            int next = i;
            all.add(OwnDoors.timed(readers.get(i).world(), () -> door.apply(readers.get(next), next)));
        }
        return new AllTaken(all);
    }

}
