package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.contract.ContractJson;
import org.respite.testsupport.Tokens;

/** Who there is, as the test identity provider knows them. */
final class People {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private People() {
    }

    static String token(String subject, String organisation, Role role) {
        return switch (role) {
            case CLINICIAN -> Tokens.clinician(subject, organisation);
            case SHARED_DEVICE ->
                Tokens.forPerson(subject, organisation, List.of("check-ins.answer"), List.of("clinician"));
            case LEADER -> Tokens.leader(subject, organisation);
            case IMPORTER -> Tokens.importer(organisation);
        };
    }

    /** By the answer of the test identity provider, which believes what it is told. */
    static URI loggedIn(URI sentTo, String subject, String organisation) {
        var login = HttpRequest.newBuilder(URI.create(sentTo + "&person=" + subject + "&organisation=" + organisation))
            .build();
        try {
            return URI
                .create(HTTP.send(login, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow());
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** As tokens name it. */
    static String issuer() {
        String claims = Tokens.importer("any").split("\\.", -1)[1];
        byte[] json = Base64.getUrlDecoder().decode(claims.getBytes(StandardCharsets.US_ASCII));
        return ContractJson.MAPPER.readTree(json).path("iss").asString("");
    }

}
