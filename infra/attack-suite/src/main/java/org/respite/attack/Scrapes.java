package org.respite.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.MutualInformation;
import org.respite.attack.surface.Surface;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of metrics, read once after each answer: what the figures on them, and by how
 * much each has moved since the last page, say about that answer.
 */
final class Scrapes {

    /** They move with time, and the public side's with whoever reads there. */
    private static final Predicate<String> MOVES_ANYWAY = series -> series.startsWith("process_uptime_seconds")
            || series.startsWith("http_server_requests");

    private static final Logger log = LoggerFactory.getLogger(Scrapes.class);

    private final Map<String, double[]> figures = new HashMap<>();

    private final boolean[] high;

    private int taken;

    private Scrapes(int number) {
        this.high = new boolean[number];
    }

    /**
     * Answers of everybody in these teams in turn, low or high by a coin, each with a
     * page after it. One person may not answer without end.
     */
    static Scrapes beside(Surface surface, Teams teams, int number) {
        var scrapes = new Scrapes(number);
        var coin = new Random(number);
        for (int i = 0; i < number; i++) {
            scrapes.high[i] = coin.nextBoolean();
            scrapes.taken += surface
                .answer(List.of(teams.another(i, surface.fortnight(), scrapes.high[i] ? Teams.HIGHEST : Teams.LOWEST)));
            scrapes.read(i, surface.metrics());
        }
        return scrapes;
    }

    private void read(int number, String page) {
        page.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int end = line.lastIndexOf(' ');
            figures.computeIfAbsent(line.substring(0, end), _ -> new double[high.length])[number] = Double
                .parseDouble(line.substring(end + 1));
        });
    }

    List<Measurement> measured() {
        double most = figures.values()
            .stream()
            .flatMap(figure -> List.of(figure, moves(figure)).stream())
            .mapToDouble(figure -> MutualInformation.of(figure, high).bits())
            .max()
            .orElse(0);
        return List.of(
                Measurement.atMost("bits about an answer in the most telling figure", most, 0,
                        MutualInformation.margin(high.length)),
                Measurement.none("figures that move while people answer", moving().size()),
                Measurement.atLeast("answers taken, with a page read after each", (double) taken, high.length, 0));
    }

    private List<String> moving() {
        List<String> moving = new ArrayList<>();
        figures.forEach((series, figure) -> {
            if (!MOVES_ANYWAY.test(series) && Arrays.stream(figure).distinct().count() > 1) {
                moving.add(series);
            }
        });
        if (!moving.isEmpty()) {
            log.atWarn().addKeyValue("figures", moving).log("figures move while people answer");
        }
        return moving;
    }

    private static double[] moves(double[] figure) {
        var moves = new double[figure.length];
        for (int i = 1; i < figure.length; i++) {
            moves[i] = figure[i] - figure[i - 1];
        }
        return moves;
    }

}
