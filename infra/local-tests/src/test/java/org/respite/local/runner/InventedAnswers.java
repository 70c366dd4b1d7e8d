package org.respite.local.runner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.local.demo.DemoOrganisation;

/**
 * Answers that nobody gave: the same ones in every run, given in the newest fortnight
 * that is published.
 */
final class InventedAnswers {

    private static final Duration WEEK = Duration.ofDays(5);

    private static final int COMPANIES = 25;

    private static final int SMALLEST_COMPANY = 20;

    private static final List<Integer> OFFICES = List.of(7, 8, 9, 14, 14, 14);

    private static final int MOST_ANSWERS = 15;

    private final Random random = new Random(1996);

    private final Instant monday = mondayOfTheNewestPublished(InstantSource.system().instant());

    private static Instant mondayOfTheNewestPublished(Instant now) {
        var calendar = new ReportingCalendar(DemoOrganisation.ZONE);
        int fortnight = IntStream.iterate(calendar.fortnightOf(now), newer -> newer - 1)
            .filter(candidate -> calendar.publishedAt(candidate).isBefore(now))
            .findFirst()
            .orElseThrow();
        return ReportingCalendar.firstDayOf(fortnight).atTime(8, 0).atZone(DemoOrganisation.ZONE).toInstant();
    }

    List<String> ofThoseWhoAnswerOnce() {
        return IntStream.range(0, COMPANIES)
            .boxed()
            .flatMap(company -> people("company-" + company, SMALLEST_COMPANY + company % 21)
                .map(person -> line(person, "company-" + company, "battalion-" + company % 5, "weekly-reflection/1",
                        "{\"drained\":%d,\"presence\":%d,\"fulfilment\":%d}".formatted(random.nextInt(11),
                                random.nextInt(11), random.nextInt(11)))))
            .toList();
    }

    List<String> ofThoseWhoAnswerOften() {
        return IntStream.range(0, OFFICES.size())
            .boxed()
            .flatMap(office -> people("office-" + office, OFFICES.get(office))
                .flatMap(person -> IntStream.rangeClosed(0, random.nextInt(MOST_ANSWERS))
                    .mapToObj(_ -> line(person, "office-" + office, "region-" + office % 2, "daily-energy/1",
                            "{\"energy\":%d}".formatted(1 + random.nextInt(10))))))
            .toList();
    }

    private static Stream<String> people(String unit, int number) {
        return IntStream.range(0, number).mapToObj(person -> unit + "-" + person);
    }

    private String line(String person, String unit, String department, String instrument, String answers) {
        var answered = monday.plusSeconds(random.nextInt(Math.toIntExact(WEEK.toSeconds())));
        var id = UUID.nameUUIDFromBytes((person + answered).getBytes(StandardCharsets.UTF_8));
        return """
                {"subject":"%s","unit":"%s","department":"%s","checkIn":{"id":"%s","instrument":"%s",\
                "answeredAt":"%s","answers":%s}}""".formatted(person, unit, department, id, instrument, answered,
                answers);
    }

}
