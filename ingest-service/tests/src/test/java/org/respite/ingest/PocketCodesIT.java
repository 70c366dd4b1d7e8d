package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.pocketcode.PocketCode;
import org.respite.ingest.web.pocketcode.PocketCodes;
import org.respite.ingest.web.pocketcode.PocketCodes.Kept;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

/** Codes are kept so that the store tells neither one nor whose it is. */
class PocketCodesIT extends JournalDoor {

    @Autowired
    private PocketCodes codes;

    @Autowired
    private ReactiveMongoOperations documents;

    private static Member member(String organisation) {
        return new Member(organisation, "canary-subject", Device.OWN);
    }

    private PocketCode make(String organisation) {
        return codes.make(member(organisation)).toFuture().join().orElseThrow();
    }

    private Optional<Member> open(PocketCode code) {
        return codes.open(code).toFuture().join();
    }

    private List<Document> stored() {
        return documents.getCollection("ingest_pocket_codes")
            .flatMapMany(all -> all.find())
            .collectList()
            .toFuture()
            .join();
    }

    @Test
    void areMadeOpenedAndTakenBack() {
        var first = make("pockets");
        var second = make("pockets");

        assertThat(open(first)).hasValue(new Member("pockets", "canary-subject", Device.SHARED));
        codes.revoke(member("pockets"), 1).toFuture().join();
        assertThat(open(first)).isEmpty();
        assertThat(open(second)).isPresent();
        assertThat(codes.of(member("pockets")).toFuture().join()).extracting(Kept::number).containsExactly(2);
    }

    @Test
    void theStoreTellsNeitherCodeNorOwner() {
        var code = make("silent-pockets");

        assertThat(stored()).isNotEmpty()
            .map(JournalErasureIT::words)
            .allSatisfy(words -> assertThat(words).doesNotContain(code.characters(), "canary", "silent-pockets"));
    }

    @Test
    void areErasedWithEverything() {
        var code = make("erased-pockets");
        int before = stored().size();

        delete("erased-pockets", "canary-subject", "?confirm=everything").expectStatus().isOk();

        assertThat(open(code)).isEmpty();
        assertThat(stored()).hasSize(before - 2);
    }

}
