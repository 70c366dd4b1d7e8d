package org.respite.local.demo;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One line of a replay.
 *
 * @param subject who
 * @param unit their unit's id
 * @param department the department's id
 * @param checkIn what they send
 */
public record DemoCheckIn(String subject, String unit, String department, CheckIn checkIn) {

    /**
     * The check-in as a client would send it.
     *
     * @param id the client's choice
     * @param instrument the questionnaire's id and version
     * @param answeredAt when
     * @param answers by item
     */
    public record CheckIn(UUID id, String instrument, Instant answeredAt, SortedMap<String, Integer> answers) {
    }
}
