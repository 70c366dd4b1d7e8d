package org.respite.ingest.pocketcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Sha256Function;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.roster.SameNames;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.pocketcode.PocketCode;
import org.respite.ingest.web.pocketcode.PocketCodes.Kept;
import reactor.core.publisher.Mono;

class SealedPocketCodesTest {

    private static final Member ANA = new Member("lakeside", "canary", Device.OWN);

    private static final Member BO = new Member("lakeside", "bo", Device.OWN);

    private final InMemoryPocketCodes store = new InMemoryPocketCodes();

    private Instant now = Instant.parse("2026-09-10T12:00:00Z");

    private RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private final SealedPocketCodes codes = new SealedPocketCodes(store, new PocketCodeNames(new Sha256Function("k")),
            new BoundSeal(), new SameNames(), () -> now, bound -> random.nextInt(bound));

    @Test
    void aCodeIsItsOwnersUntilItsBlockEnds() {
        var code = make(ANA);
        make(BO);

        assertThat(open(code)).hasValue(new Member("lakeside", "canary", Device.SHARED));
        assertThat(of(ANA)).containsExactly(new Kept(1, LocalDate.of(2026, 10, 4)));
        now = Instant.parse("2026-10-04T12:00:00Z");
        assertThat(open(code)).isPresent();
        now = Instant.parse("2026-10-06T12:00:00Z");
        assertThat(open(code)).isEmpty();
        assertThat(of(ANA)).isEmpty();
    }

    @Test
    void oneThatIsTakenBackOpensNothing() {
        var first = make(ANA);
        var second = make(ANA);
        now(codes.revoke(ANA, 1));
        now(codes.revoke(ANA, 7));

        assertThat(open(first)).isEmpty();
        assertThat(open(second)).isPresent();
        assertThat(of(ANA)).extracting(Kept::number).containsExactly(2);
        assertThat(open(new PocketCode("00000000"))).isEmpty();
    }

    @Test
    void thereAreTenAtMost() {
        IntStream.range(0, 10).forEach(_ -> make(ANA));

        assertThat(codes.make(ANA).block()).isEmpty();
        now(codes.revoke(ANA, 3));
        assertThat(codes.make(ANA).block()).isPresent();
        assertThat(of(ANA)).extracting(Kept::number).doesNotHaveDuplicates().contains(11);
    }

    @Test
    void ofTwoWindowsBothHaveTheirs() {
        store.meanwhile = () -> make(ANA);
        var code = make(ANA);

        assertThat(of(ANA)).hasSize(2);
        assertThat(open(code)).isPresent();
    }

    /** However unlikely. */
    @Test
    void nobodyGetsACodeOfSomebodyElse() {
        var ana = make(ANA);
        random = new Again(ana);
        var bo = make(BO);

        assertThat(bo).isNotEqualTo(ana);
        assertThat(open(ana)).map(Member::subject).hasValue("canary");
        assertThat(open(bo)).map(Member::subject).hasValue("bo");
    }

    @Test
    void withEverythingTheyGo() {
        make(ANA);
        var bo = make(BO);
        now(codes.erase("lakeside", "canary"));

        assertThat(of(ANA)).isEmpty();
        assertThat(store.owners).hasSize(1);
        assertThat(store.sealed).hasSize(1);
        assertThat(open(bo)).isPresent();
    }

    @Test
    void theStoreTellsNeitherACodeNorWhose() {
        var code = make(ANA);

        assertThat(store.owners.toString() + store.sealed).doesNotContain(code.characters(), "canary", "lakeside");
    }

    /** What lay longer than its block goes with the next one. */
    @Test
    void whatIsOverIsClearedAway() {
        make(ANA);
        now = Instant.parse("2026-11-10T12:00:00Z");
        make(ANA);

        assertThat(store.sealed).hasSize(1);
    }

    private PocketCode make(Member member) {
        return codes.make(member).blockOptional().flatMap(made -> made).orElseThrow();
    }

    private Optional<Member> open(PocketCode code) {
        return codes.open(code).blockOptional().orElseThrow();
    }

    private List<Kept> of(Member member) {
        return codes.of(member).blockOptional().orElseThrow();
    }

    private static void now(Mono<Void> done) {
        done.block();
    }

    /** Says a code again, and then something else. */
    private static final class Again implements RandomGenerator {

        private final String said;

        private int at;

        Again(PocketCode code) {
            this.said = code.characters();
        }

        @Override
        public int nextInt(int bound) {
            return at < said.length() ? "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(said.charAt(at++)) : at++ % bound;
        }

        @Override
        public long nextLong() {
            return nextInt(Integer.MAX_VALUE);
        }

    }

    /** Opens only for what it was sealed for. */
    private record BoundSeal() implements SubjectSeal {

        @Override
        public String seal(Person person, UUID checkIn) {
            var plain = checkIn + "/" + person.organisation() + "/" + person.subject();
            return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Person open(String sealed, UUID checkIn) {
            var parts = new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8).split("/");
            assertThat(parts[0]).isEqualTo(checkIn.toString());
            return new Person(parts[1], parts[2]);
        }

    }

}
