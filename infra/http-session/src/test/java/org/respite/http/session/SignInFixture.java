package org.respite.http.session;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Pages, browsers, a document store and an identity provider that issues real tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignInFixture {

    static final Map<String, Object> AS_USUAL = Map.of();

    final TestProvider provider = new TestProvider().start();

    final TestSeal seal = new TestSeal();

    final MongoServer store = new MongoServer(new MemoryBackend());

    String documents = "";

    TestPages pages;

    @BeforeAll
    void start() {
        store.bind();
        documents = "spring.mongodb.uri=" + store.getConnectionString() + "/respite";
        pages = open(seal);
    }

    @AfterAll
    void stop() {
        pages.close();
        store.shutdownNow();
        provider.close();
    }

    TestPages open(SessionSeal key, String... others) {
        var settings = new ArrayList<>(
                List.of(documents, "respite.http.sign-in.address=http://localhost:8081/", issuer(provider)));
        settings.addAll(List.of(others));
        return TestPages.open(key, settings.toArray(String[]::new));
    }

    static String issuer(TestProvider provider) {
        return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer();
    }

}
