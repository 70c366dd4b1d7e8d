package org.respite.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Someone with a disposition, weeks better and worse, and a habit of answering or not.
 * The figures are those the alerts were designed with: people differ by SD 16 for good
 * and by SD 12 from week to week, and 40 to 90 % answer.
 */
final class TeamMember {

    private static final double TRAIT_SD = 16;

    private static final double STATE_SD = 12;

    private static final double LEAST_ANSWERING = 0.4;

    private static final double MOST_ANSWERING = 0.9;

    private static final double SHARE_ANSWERING_DAILY = 0.3;

    private static final double SHARE_ANSWERING_DRIVERS = 0.7;

    private static final DayOfWeek[] WORKDAYS = { DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY };

    private final DemoPlan plan;

    private final DemoUnit unit;

    private final String subject;

    private final double usual;

    private final double answering;

    private final boolean daily;

    private final boolean drivers;

    TeamMember(DemoPlan plan, DemoUnit unit, String subject) {
        this.plan = plan;
        this.unit = unit;
        this.subject = subject;
        Random disposition = random("disposition");
        this.usual = unit.usual() + TRAIT_SD * disposition.nextGaussian();
        this.answering = LEAST_ANSWERING + (MOST_ANSWERING - LEAST_ANSWERING) * disposition.nextDouble();
        this.daily = disposition.nextDouble() < SHARE_ANSWERING_DAILY;
        this.drivers = disposition.nextDouble() < SHARE_ANSWERING_DRIVERS;
    }

    Stream<DemoCheckIn> week(int week) {
        Random draw = random("week " + week);
        double part = plan.partAt(week);
        double strain = usual + unit.story().strainAt(part) + STATE_SD * draw.nextGaussian();
        var answers = new DemoAnswers(draw, strain, unit.story().conditionsAt(part));
        return draw.nextDouble() < answering ? answered(week, draw, answers) : Stream.empty();
    }

    private Stream<DemoCheckIn> answered(int week, Random draw, DemoAnswers answers) {
        var reflection = checkIn("weekly-reflection/1", at(week, DayOfWeek.of(4 + draw.nextInt(4)), draw),
                drivers ? answers.reflectionWithDrivers() : answers.reflection());
        var energy = Stream.of(WORKDAYS)
            .filter(_ -> daily && draw.nextBoolean())
            .map(day -> checkIn("daily-energy/1", at(week, day, draw), answers.energy()));
        return Stream.concat(Stream.of(reflection), energy.toList().stream());
    }

    private Instant at(int week, DayOfWeek day, Random draw) {
        var time = LocalTime.of(8, 0).plusSeconds(draw.nextInt(12 * 3600));
        return plan.mondayOf(week).plusDays(day.getValue() - 1L).atTime(time).atZone(DemoOrganisation.ZONE).toInstant();
    }

    private DemoCheckIn checkIn(String instrument, Instant at, SortedMap<String, Integer> answers) {
        var id = UUID.nameUUIDFromBytes((plan.seed() + subject + instrument + at).getBytes(StandardCharsets.UTF_8));
        return new DemoCheckIn(subject, unit.id(), unit.department(),
                new DemoCheckIn.CheckIn(id, instrument, at, answers));
    }

    /**
     * {@link Random}'s algorithm is part of its contract, so a plan means the same on
     * every JDK.
     */
    private Random random(String purpose) {
        return new Random(31 * (31 * plan.seed() + subject.hashCode()) + purpose.hashCode());
    }

}
