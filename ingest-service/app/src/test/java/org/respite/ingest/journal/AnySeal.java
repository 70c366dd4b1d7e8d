package org.respite.ingest.journal;

import java.util.UUID;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;

/** Opens everything that is not empty, as ana's of the organisation of the samples. */
final class AnySeal implements SubjectSeal {

    @Override
    public String seal(Person person, UUID checkIn) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }

    @Override
    public Person open(String sealed, UUID checkIn) {
        if (sealed.isEmpty()) {
            throw new IllegalArgumentException("seal: empty");
        }
        return Diary.person("ana");
    }

}
