package org.respite.ingest.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.http.session.SessionSeal;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The key that only services with pages need. */
class SessionKeyTest {

    private static final String PAGES = "respite.http.sign-in.address=https://pages.example";

    @TempDir
    private Path folder;

    @Test
    void aServiceWithoutPagesNeedsNoneAndMakesNone() {
        service(true).run(made -> assertThat(made).hasNotFailed());

        service(false).run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(SessionSeal.class));
        assertThat(folder.resolve("session.json")).doesNotExist();
    }

    @Test
    void aServiceWithPagesDoesNotStartWithoutOne() {
        service(true).run(made -> assertThat(made).hasNotFailed());

        service(false).withPropertyValues(PAGES)
            .run(refused -> assertThat(refused.getStartupFailure())
                .hasStackTraceContaining("respite.ingest.keys.session: " + folder.resolve("session.json")
                        + " cannot be read (expected: a file with a Tink keyset as JSON)"));
    }

    @Test
    void opensAfterARestartAndInItsPlaceAlone() {
        byte[][] sealed = new byte[1][];
        service(true).withPropertyValues(PAGES)
            .run(before -> sealed[0] = before.getBean(SessionSeal.class).seal("ana".getBytes(UTF_8), "place"));

        service(false).withPropertyValues(PAGES).run(after -> {
            var seal = after.getBean(SessionSeal.class);
            assertThat(seal.open(sealed[0], "place")).asString(UTF_8).isEqualTo("ana");
            assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed[0], "other"))
                .withMessage("session: does not open (expected: sealed for this place)");
        });
        assertThat(sealed[0]).asString(UTF_8).doesNotContain("ana");
    }

    private ApplicationContextRunner service(boolean createMissing) {
        return new ApplicationContextRunner().withUserConfiguration(KeyConfiguration.class)
            .withPropertyValues("respite.ingest.keys.pseudonym=" + folder.resolve("pseudonym.json"),
                    "respite.ingest.keys.seal=" + folder.resolve("seal.json"),
                    "respite.ingest.keys.create-missing=" + createMissing);
    }

}
