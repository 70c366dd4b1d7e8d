package org.respite.local.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A team of the demo organisation.
 *
 * @param id unique in the organisation
 * @param name what people call it
 * @param department the department's id
 * @param roster how many people are on it
 * @param usual its usual level of exhaustion, 0–100
 * @param story what happens to it
 */
record DemoUnit(String id, String name, String department, int roster, double usual, Story story) {

    /** The subjects of its people. */
    List<String> people() {
        return IntStream.rangeClosed(1, roster).mapToObj(this::subject).toList();
    }

    private String subject(int number) {
        String subject = "%s-%02d".formatted(id, number);
        return subject.equals(DemoOrganisation.CLINICIANS_PLACE) ? DemoOrganisation.CLINICIAN : subject;
    }
}
