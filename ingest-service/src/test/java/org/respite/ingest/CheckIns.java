package org.respite.ingest;

import java.util.UUID;

/** Check-ins as a client would write them. */
final class CheckIns {

    private CheckIns() {
    }

    static String weekly(UUID id, String answers) {
        return """
                {"id": "%s", "instrument": "weekly-reflection/1", "answeredAt": "2026-09-10T11:00:00Z", "answers": %s}"""
            .formatted(id, answers);
    }

    static String energy(UUID id, int energy) {
        return """
                {"id": "%s", "instrument": "daily-energy/1", "answeredAt": "2026-09-10T11:00:00Z", "answers": {"energy": %d}}"""
            .formatted(id, energy);
    }

    static String imported(String subject, String unit, String department, String checkIn) {
        return """
                {"subject": "%s", "unit": "%s", "department": "%s", "checkIn": %s}""".formatted(subject, unit,
                department, checkIn);
    }

}
