package org.respite.ingest.reminders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.respite.operations.secret.FileAccess;

/** With which the service says to push services who it is (VAPID, RFC 8292). */
public final class VapidKey {

    static final String SETTING = "respite.ingest.reminders.vapid-key-file";

    /** At most a day (section 2). */
    private static final Duration VALID = Duration.ofHours(12);

    private static final int COORDINATE = 32;

    private static final byte UNCOMPRESSED = 4;

    private final ECKey key;

    private final String contact;

    VapidKey(ECKey key, String contact) {
        this.key = key;
        this.contact = contact;
    }

    /**
     * Reads it.
     * @param file a private JSON Web Key of the curve P-256
     * @param contact whom push services can turn to: {@code mailto:} or {@code https:}
     */
    static VapidKey read(Path file, String contact) {
        try {
            FileAccess.requireNotPublic(file);
            var key = ECKey.parse(Files.readString(file));
            if (!Curve.P_256.equals(key.getCurve()) || !key.isPrivate()) {
                throw unusable(file);
            }
            return new VapidKey(key, contact);
        }
        catch (IOException | ParseException unreadable) {
            throw unusable(file);
        }
    }

    /** Says nothing of what is in the file. */
    private static InvalidConfigurationException unusable(Path file) {
        return new InvalidConfigurationException(SETTING, file.toString(),
                "a file with a private key of the curve P-256 as JSON (JWK), which others cannot read");
    }

    /** As browsers are told it: a point, not compressed, in base64url (section 3.2). */
    public String publicKey() {
        return Base64URL
            .encode(ByteBuffer.allocate(1 + 2 * COORDINATE)
                .put(UNCOMPRESSED)
                .put(coordinate(key.getX()))
                .put(coordinate(key.getY()))
                .array())
            .toString();
    }

    private static byte[] coordinate(Base64URL number) {
        var bytes = number.decode();
        return ByteBuffer.allocate(COORDINATE).position(COORDINATE - bytes.length).put(bytes).array();
    }

    /** What goes into {@code Authorization} of a message to that endpoint. */
    String authorization(URI endpoint, Instant now) {
        var claims = new JWTClaimsSet.Builder().audience(endpoint.getScheme() + "://" + endpoint.getRawAuthority())
            .expirationTime(Date.from(now.plus(VALID)))
            .subject(contact)
            .build();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException("token: cannot be signed (expected: a key of the curve P-256)", impossible);
        }
        return "vapid t=" + token.serialize() + ", k=" + publicKey();
    }

}
