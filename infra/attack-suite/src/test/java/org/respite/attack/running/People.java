package org.respite.attack.running;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.contract.ContractJson;
import org.respite.testsupport.Tokens;

/** Who there is, as the test identity provider knows them. */
final class People {

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

    /** As tokens name it. */
    static String issuer() {
        String claims = Tokens.importer("any").split("\\.", -1)[1];
        byte[] json = Base64.getUrlDecoder().decode(claims.getBytes(StandardCharsets.US_ASCII));
        return ContractJson.MAPPER.readTree(json).path("iss").asString("");
    }

}
