package org.respite.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.respite.local.disk.OwnerOnly;

/** The RSA key tokens are signed with; kept, so that a token outlives a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {
    }

    static RSAKey in(Path file) throws IOException, ParseException, JOSEException {
        if (!Files.exists(file)) {
            var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            OwnerOnly.write(file, key.toJSONString().getBytes(StandardCharsets.UTF_8));
        }
        return RSAKey.parse(Files.readString(file));
    }

}
